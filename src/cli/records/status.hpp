#pragma once
/// The status of a decision record, read and changed where its text states it. Pure. For Markdown, and as far
/// as they are alike for reStructuredText and AsciiDoc.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace langpick::cli {

enum class StatusPlace : std::uint8_t {
  front_matter,  ///< `status: accepted` between two lines of "---"
  list,          ///< `- Status: accepted` right below the title
  section,       ///< lines below the heading "Status"
};

struct StatedStatus {
  StatusPlace place = StatusPlace::front_matter;
  std::string_view text;  ///< within the document, with its quotes and emphasis, without a comment behind it
};

/// All that the document states, the lines of a section apart, in its order. Views of `document`, which
/// outlives them.
[[nodiscard]] std::vector<StatedStatus> stated_statuses(std::string_view document);

/// The status that takes the record out of force, as superseded, rejected, deprecated, reverted, or because
/// it is no more than a draft or on hold; in any spelling, without quotes and emphasis. Empty: it counts.
[[nodiscard]] std::string withdrawn_status(std::string_view document);

/// A status without quotes, emphasis and struck-out words.
[[nodiscard]] std::string plain_status(std::string_view status);

/// Does it say that another record took the place of this one?
[[nodiscard]] bool is_superseded(std::string_view status);

/// How the successor is called in each place.
struct Successor {
  std::string id;       ///< in front matter: "ADR-0002"
  std::string listed;   ///< in a list, as Markdown
  std::string in_text;  ///< in a section, as Markdown
};

/// `document` with "superseded by …" where it states its status, and every other byte as it is.
[[nodiscard]] std::string with_successor(std::string_view document, const Successor& successor);

}  // namespace langpick::cli
