#pragma once
/// The HTML page of a recommendation, a function per section. Each leaves its section out when it has nothing
/// to say.

#include <span>
#include <string_view>

#include "langpick/recommendation.hpp"
#include "report/markup.hpp"
#include "report/words.hpp"

namespace langpick::report::html {

/// One page in the making.
struct Writing {
  Markup& out;
  const Recommendation& r;
  Citations& citations;

  [[nodiscard]] std::string_view name(Index alternative) const {
    return r.kb->alternatives[alternative].name;
  }
};

/// " guide-2026, …", each leading to the list of sources.
void cite(const Writing& w, std::span<const Index> sources);

/// The scores as bars, and the ratings as a radar chart.
void write_scores(const Writing& w);
/// The ratings as a table.
void write_ratings(const Writing& w);
/// From what every project weighs, answer by answer, to the lead.
void write_waterfall(const Writing& w);
void write_changes(const Writing& w, const Stability& stability);

}  // namespace langpick::report::html
