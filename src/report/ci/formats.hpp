#pragma once
/// A function for each format, and what they have in common.

#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "langpick/ci_report.hpp"

namespace langpick::report {

[[nodiscard]] std::string junit(const CiReport& report);
[[nodiscard]] std::string github_annotations(const CiReport& report);
[[nodiscard]] std::string sarif(const CiReport& report);
[[nodiscard]] std::string gitlab_code_quality(const CiReport& report);
[[nodiscard]] std::string tap(const CiReport& report);

/// The first line of what a finding says, with the place in front that no format has a field for.
[[nodiscard]] std::string message_of(const CiFinding& finding);

/// A line and a column, counted from 1.
struct CiPosition {
  int line = 1;
  int column = 1;
};
[[nodiscard]] std::optional<CiPosition> position_of(const CiFinding& finding);

[[nodiscard]] bool has_error(const CiCase& examined);

/// What a server knows a finding by from one run to the next: by its kind and its place, not by what it says.
/// Each of a report gets another one; they are asked for in its order.
class Fingerprints {
 public:
  [[nodiscard]] std::string next(const CiFinding& finding);

 private:
  std::set<std::string> given_;
};

}  // namespace langpick::report
