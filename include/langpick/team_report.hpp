#pragma once
/// What comes of several ballots, to text: a function per format.

#include <string>
#include <string_view>

#include "langpick/report.hpp"
#include "langpick/team.hpp"

namespace langpick::report {

[[nodiscard]] std::string team_text(const TeamRecommendation& team, const TextStyle& style);
[[nodiscard]] std::string team_json(const TeamRecommendation& team);
/// One page that needs nothing but itself, as `recommendation_html`.
[[nodiscard]] std::string team_html(const TeamRecommendation& team);
/// The same as sections of another page.
[[nodiscard]] std::string team_html_part(const TeamRecommendation& team);
/// GitHub-flavoured Markdown.
[[nodiscard]] std::string team_markdown(const TeamRecommendation& team);

}  // namespace langpick::report
