#pragma once
/// What a pipeline is told, whatever found it: one list, and a function for each form that CI servers read.

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "langpick/finding.hpp"

namespace langpick::report {

/// A kind of finding.
struct CiRule {
  std::string_view code;
  std::string_view meaning;
};

struct CiFinding {
  std::string code;  ///< of one of the report's rules
  Level level = Level::error;
  std::string file;                ///< as a path in the repository; empty: it is about no file
  std::string place = {};          ///< in the file, a JSON Pointer: "#/criteria/3"; empty: none
  Position position = {};          ///< of it
  std::vector<std::string> lines;  ///< the message; what is to be said about it
};

/// One thing that was looked at.
struct CiCase {
  std::string name;
  std::string passed_over = {};  ///< why it wasn't examined
  bool unreadable = false;       ///< it couldn't be
  std::vector<CiFinding> findings = {};
};

struct CiReport {
  std::string_view command;  ///< "check"
  std::span<const CiRule> rules;
  std::vector<CiCase> cases;
  std::vector<std::pair<std::string, std::string>> properties = {};  ///< of the run as a whole
  std::string summary = {};                                          ///< one line
};

inline constexpr std::array<std::string_view, 5> ci_formats{"junit", "github", "sarif", "gitlab", "tap"};

/// The report in one of `ci_formats`: a test suite of JUnit, annotations of GitHub, SARIF 2.1.0, a code
/// quality report of GitLab, the Test Anything Protocol 13. Texts stay data in each.
[[nodiscard]] std::string ci_report(const CiReport& report, std::string_view format);

}  // namespace langpick::report
