#pragma once
/// What is wrong with a document, and where.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace langpick {

/// An error makes a document wrong; a warning makes it worth another look; a note says what could be better.
enum class Level : std::uint8_t { error, warning, note };

[[nodiscard]] constexpr std::string_view level_word(Level level) {
  constexpr std::array<std::string_view, 3> words{"error", "warning", "note"};
  return words[static_cast<std::size_t>(level)];
}

/// A kind of defect. Its code and level never change; docs/knowledge-base.md lists them.
struct FindingKind {
  std::string_view code;
  Level level = Level::error;
  std::string_view meaning;
};

/// What can be found: first by reading a document, then by asking what it means.
inline constexpr std::array<FindingKind, 28> finding_kinds{{
    {"syntax", Level::error, "the file is empty or not JSON"},
    {"nesting", Level::error, "lists and objects stand in one another more than 64 deep"},
    {"duplicate-key", Level::error, "a key stands twice in one object"},
    {"missing-key", Level::error, "a key that has to be there is not"},
    {"unknown-key", Level::error, "a key that nothing reads, perhaps misspelt"},
    {"wrong-value", Level::error, "a value of another type, or out of its range"},
    {"unknown-id", Level::error, "a reference to what doesn't exist"},
    {"duplicate-id", Level::error, "two entries that can't be told apart by their ids"},
    {"mixed-criterion", Level::error, "a criterion that is neither wholly rated nor wholly situational"},
    {"dropped-twice", Level::error, "a base term that two answers could take out"},
    {"asked-too-early", Level::error, "a question whose `ask_when` reads one that doesn't stand before it"},
    {"inconsistent", Level::error, "parts of one entry that don't go together"},
    {"total-weight", Level::error, "weights that add up to more than 64 bits can hold"},
    {"no-source", Level::error, "a claim that cites no source"},
    {"comparison-alone", Level::note, "a claim whose sources all retell what others found"},
    {"no-evidence", Level::error, "a rating without a claim that speaks for it"},
    {"no-effect", Level::error, "an option that does nothing and isn't declared neutral"},
    {"same-options", Level::warning, "two options of one question that nothing tells apart"},
    {"one-sided", Level::warning, "a question whose every option favours the same alternative"},
    {"rule-never-fires", Level::error, "a rule whose condition can't hold"},
    {"never-asked", Level::error, "a question whose `ask_when` can't hold"},
    {"never-told", Level::error, "a next step whose `when` can't hold"},
    {"rules-contradict", Level::error, "a rule that an earlier one with the same condition overrides"},
    {"no-rule", Level::warning, "an outside option that no rule points to"},
    {"unreachable-alternative", Level::error, "an alternative that no complete answers lead to"},
    {"no-influence", Level::warning, "a question whose answer never changes what is chosen"},
    {"not-decided", Level::warning, "what a check could not find out: there is too much to be counted"},
    {"flag-collision", Level::error, "a question whose id is a flag of the program"},
}};

/// One of `finding_kinds`, written as its code; one that isn't there doesn't compile.
class FindingCode {
 public:
  consteval FindingCode(const char* code) {
    while (finding_kinds[position_].code != std::string_view{code}) ++position_;
  }
  [[nodiscard]] constexpr std::string_view word() const { return finding_kinds[position_].code; }
  [[nodiscard]] constexpr Level level() const { return finding_kinds[position_].level; }

  friend constexpr bool operator==(FindingCode, FindingCode) = default;

 private:
  std::size_t position_ = 0;
};

/// A place in a text, counted from 1; columns count bytes, as compilers do. Line 0: it isn't known.
struct Position {
  std::int64_t line = 0;
  std::int64_t column = 0;

  [[nodiscard]] bool is_known() const { return line > 0; }
  /// ":3:14", which follows a document's name; empty where it isn't known.
  [[nodiscard]] std::string text() const {
    return is_known() ? ':' + std::to_string(line) + ':' + std::to_string(column) : std::string{};
  }

  friend bool operator==(const Position&, const Position&) = default;
};

/// One defect.
struct Finding {
  std::string place;    ///< a JSON Pointer, "#/criteria/3/ratings/go"; empty where the JSON itself is broken
  std::string message;  ///< what was found, what was expected, what to do; one line
  FindingCode code = "inconsistent";
  std::string document = {};  ///< a file beside the document that it is about; empty: the document itself
  Position position = {};     ///< of what `place` names, or of the nearest that is there

  [[nodiscard]] Level level() const { return code.level(); }

  friend bool operator==(const Finding&, const Finding&) = default;
};

/// How the document is called that it is about, found on the way in one called `name`.
[[nodiscard]] inline std::string document_of(const Finding& finding, std::string_view name) {
  if (finding.document.empty()) return std::string{name};
  return std::string{name.substr(0, name.rfind('/') + 1)} + finding.document;
}

/// The same with its line and column: "kb.json:3:14".
[[nodiscard]] inline std::string location_of(const Finding& finding, std::string_view name) {
  return document_of(finding, name) + finding.position.text();
}

/// What is wrong with what: "#/criteria/3: cites no source".
[[nodiscard]] inline std::string sentence_of(const Finding& finding) {
  const bool is_of_all = finding.place.empty() || finding.place == "#";
  return is_of_all ? finding.message : finding.place + ": " + finding.message;
}

using Findings = std::vector<Finding>;

}  // namespace langpick
