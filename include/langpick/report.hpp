#pragma once
/// Recommendation to text: a function per format. Pure; the same arguments give the same bytes.

#include <string>
#include <string_view>
#include <vector>

#include "langpick/analysis.hpp"
#include "langpick/ci_report.hpp"
#include "langpick/finding.hpp"
#include "langpick/progress.hpp"
#include "langpick/recommendation.hpp"
#include "langpick/rule_words.hpp"

namespace langpick::report {

/// How text for people is laid out.
struct TextStyle {
  int width = 80;      ///< columns, at least `narrowest_width`; lines are wrapped to it
  bool color = false;  ///< ANSI colours; without them nothing but text is printed
  bool drawn = true;   ///< with bars and radars, of which a screen reader makes no sense
};
inline constexpr int narrowest_width = 40;
inline constexpr int widest_width = 100;

/// `kb_file`: the knowledge base as the user named it, empty for the embedded one; it is needed to say how
/// to reproduce the result.
[[nodiscard]] std::string recommendation_text(const Recommendation& recommendation, std::string_view kb_file,
                                              const TextStyle& style);
[[nodiscard]] std::string recommendation_json(const Recommendation& recommendation, std::string_view kb_file);
/// A document of its own: how the alternatives are rated where it matters, as a radar chart with a title, a
/// description and a legend.
[[nodiscard]] std::string recommendation_svg(const Recommendation& recommendation);
/// One page that needs nothing but itself: no script, no font, no image from elsewhere. `stability` is the
/// recommendation's.
[[nodiscard]] std::string recommendation_html(const Recommendation& recommendation,
                                              const Stability& stability, std::string_view kb_file);
/// The same as part of another page: its verdict is a heading of the second level.
[[nodiscard]] std::string recommendation_html_part(const Recommendation& recommendation,
                                                   const Stability& stability, std::string_view kb_file);
/// GitHub-flavoured Markdown.
[[nodiscard]] std::string recommendation_markdown(const Recommendation& recommendation,
                                                  std::string_view kb_file);

/// The same object in one line without blanks. `id`, a JSON value as it stands, becomes its first member.
[[nodiscard]] std::string recommendation_json_line(const Recommendation& recommendation,
                                                   std::string_view kb_file, std::string_view id = {});

/// The verdict in one line: "Rust — clear".
[[nodiscard]] std::string headline_text(const Recommendation& recommendation);

/// What counted: a radar in braille for each alternative, and every criterion's rating and weight with bars.
[[nodiscard]] std::string profile_text(const Recommendation& recommendation, const TextStyle& style);

/// What would change a recommendation. `changed`: the same answers with one of them changed, shown beside the
/// original; null: no such comparison.
[[nodiscard]] std::string what_if_text(const Recommendation& recommendation, const Analysis& analysis,
                                       const Recommendation* changed, const TextStyle& style);
[[nodiscard]] std::string what_if_markdown(const Recommendation& recommendation, const Analysis& analysis,
                                           const Recommendation* changed);
[[nodiscard]] std::string what_if_json(const Recommendation& recommendation, const Analysis& analysis,
                                       const Recommendation* changed, std::string_view kb_file);

/// The arithmetic of one question's answer, written out: effects, weights, ratings, points, sources.
[[nodiscard]] std::string explanation_text(const Recommendation& recommendation, Index question,
                                           const TextStyle& style);
[[nodiscard]] std::string explanation_json(const Recommendation& recommendation, Index question);

/// What is asked; with `quick` the quick set only.
[[nodiscard]] std::string questions_text(const KnowledgeBase& kb, bool quick, const TextStyle& style);
[[nodiscard]] std::string questions_json(const KnowledgeBase& kb, bool quick);

/// What stands behind a question: what each option does beside the other `answers`, why, and by which
/// sources.
[[nodiscard]] std::string question_evidence_text(const KnowledgeBase& kb, const Answers& answers,
                                                 Index question, const TextStyle& style);

/// An answers file: what `--answers` reads.
[[nodiscard]] std::string answers_json(const KnowledgeBase& kb, const Answers& answers);
/// An interview that was left: what `read_progress` reads.
[[nodiscard]] std::string progress_json(const KnowledgeBase& kb, const Progress& progress);

/// What was found in a knowledge base: a line each, "kb.json:90:5: error: #/criteria/3: … [code]", and a
/// closing line with the counts.
[[nodiscard]] std::string findings_text(const Findings& findings, std::string_view document);
[[nodiscard]] std::string findings_json(const Findings& findings);
[[nodiscard]] CiReport findings_ci(const Findings& findings, std::string_view document);

/// The id of the choice: an alternative's, or an outside option's; empty on an exact tie or none.
[[nodiscard]] std::string_view choice_id(const Recommendation& recommendation);
using langpick::outcome_word;   ///< "near_tie"
using langpick::strength_word;  ///< "lean"

/// The command that gives the same result: knowledge base, answers, weights and notes, quoted for a shell.
/// In pieces that a line may be broken between: the command's name, then each flag with its value.
[[nodiscard]] std::vector<std::string> reproducing_command(const Recommendation& recommendation,
                                                           std::string_view kb_file);

}  // namespace langpick::report
