#pragma once
/// What every format of a check says in the same words.

#include <string>
#include <vector>

#include "langpick/check_report.hpp"
#include "report/json_writer.hpp"

namespace langpick::report {

/// "rust (clear, 88.54 %)".
[[nodiscard]] std::string verdict_words(const ShortVerdict& verdict);

/// "rating predictable-latency/rust: 92 → 20, −9.41 points"
[[nodiscard]] std::string movement_words(const Movement& movement);

/// What the points of the movements are points of, and the movements, a line each; none where nothing moved.
[[nodiscard]] std::vector<std::string> movement_lines(const Movements& movements);

/// The message of a finding, and what moved where that brought it about.
[[nodiscard]] std::vector<std::string> finding_lines(const CheckedDocument& document,
                                                     const CauseFinding& finding);

/// "ADR-0020 is the number of a.md and of b.md"
[[nodiscard]] std::string duplicate_words(const SharedNumber& shared);

/// "3 records in 5 files: 2 hold, 1 changed; 2 files hold none".
[[nodiscard]] std::string summary_words(const Checks& checks);

/// One document as JSON.
void write_checked_document(JsonWriter& out, const CheckedDocument& document);

[[nodiscard]] std::string_view result_word(CheckResult result);
[[nodiscard]] std::string_view cause_word(Cause cause);
[[nodiscard]] std::string_view level_word(CauseLevel level);

}  // namespace langpick::report
