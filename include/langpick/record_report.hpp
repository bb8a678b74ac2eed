#pragma once
/// Decisions written down: as the record that `check` reads, and as an architecture decision record.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "langpick/record.hpp"
#include "langpick/team.hpp"

namespace langpick::report {

/// The document that data/schema/record.schema.json describes.
[[nodiscard]] std::string record_json(const Record& record);

/// The forms that readers of architecture decision records know: MADR 4 with front matter; that of Michael
/// Nygard, which adr-tools reads, with a section "Status"; that of log4brains, MADR with a list below the
/// title.
enum class AdrForm : std::uint8_t { madr, nygard, log4brains };
inline constexpr std::array<std::string_view, 3> adr_form_words{"madr", "nygard", "log4brains"};

/// What surrounds a decision in an architecture decision record.
struct AdrFrame {
  AdrForm form = AdrForm::madr;
  std::string title;                   ///< empty: `adr_title`
  std::string status = "accepted";     ///< a word
  std::optional<std::int64_t> number;  ///< in its folder
  std::string path;                    ///< of the file, as the gate will name it; empty: not known
  std::string kb_file;                 ///< as the user named it; empty: the embedded one
  std::string supersedes;              ///< another one, as Markdown; empty: none
};

/// The name of the knowledge base and of what was decided: "Go or Rust: Rust"; and
/// whether that is a near tie, unless somebody decided otherwise.
[[nodiscard]] std::string adr_title(const KnowledgeBase& kb, const Record& record);

/// "accepted", or "proposed" where nobody decided against a recommendation that is no more than a lean.
[[nodiscard]] std::string_view usual_adr_status(const Recommendation& recommendation, const Record& record);

/// An architecture decision record, with the record in a comment. `record` is of
/// `recommendation` and has a decision.
[[nodiscard]] std::string recommendation_adr(const Recommendation& recommendation, const Record& record,
                                             const AdrFrame& frame);

/// The same of several people's ballots.
[[nodiscard]] std::string team_adr(const TeamRecommendation& team, const Record& record,
                                   const AdrFrame& frame);

}  // namespace langpick::report
