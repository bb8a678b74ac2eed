#pragma once
/// What each format of a recommendation shows in a way of its own.

#include <cstdint>
#include <string_view>

#include "langpick/recommendation.hpp"
#include "report/blocks.hpp"
#include "report/markup.hpp"
#include "report/words.hpp"

namespace langpick::report {

enum class Medium : std::uint8_t { text, markdown, html };

/// Why the leader rather than the rival, or the other way round: a list in text, a table in Markdown, and in
/// HTML from what every project weighs, answer by answer, to the lead.
void write_reasons(Blocks& out, const Recommendation& r, Citations& cited, Medium medium);

/// The scores as bars of text.
void draw_scores(Page& page, const Recommendation& r);

namespace html {

/// One page in the making.
struct Writing {
  Markup& out;
  const Recommendation& r;
  Citations& citations;

  [[nodiscard]] std::string_view name(Index alternative) const {
    return r.kb->alternatives[alternative].name;
  }
};

/// What is chosen and how firmly, below a heading of this level.
void write_verdict(const Writing& w, Literal heading);
/// The scores as bars, and the ratings as a radar chart.
void write_scores(const Writing& w);
void write_precedents(const Writing& w);
void write_changes(const Writing& w, const Stability& stability);
/// What was answered, what was weighed otherwise, and what is open.
void write_answers(const Writing& w);
/// All that was cited.
void write_sources(const Writing& w);

}  // namespace html
}  // namespace langpick::report
