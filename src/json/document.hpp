#pragma once
/// A document of JSON: its bytes parsed, and its values read one by one. What is wrong is written down, and
/// where.

#include <array>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "langpick/finding.hpp"

namespace langpick::json {

using Json = nlohmann::ordered_json;

/// A whole document, parsed with the checks that the library leaves out. Finds broken JSON (with line and
/// column), duplicate keys (with their JSON Pointer), nesting beyond 64 levels and broken UTF-8. With a
/// duplicate key the last value stands in the tree, so that the rest can be examined, too.
class Document {
 public:
  Document(std::string_view bytes, Findings& findings);
  ~Document();
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;

  [[nodiscard]] bool is_json() const;  ///< false of what can't be read at all
  [[nodiscard]] const Json& tree() const { return *tree_; }

 private:
  std::unique_ptr<Json> tree_;
};

/// So many defects of one document are told, and that there are more: nobody mends more at once, and a
/// document of nothing else would make a report many times its size.
inline constexpr std::size_t most_findings = 1000;
void report(Findings& findings, Finding finding);
[[nodiscard]] inline bool is_full(const Findings& findings) { return findings.size() > most_findings; }

/// `key` appended to a JSON Pointer, escaped as RFC 6901 asks; of a long key the beginning.
[[nodiscard]] std::string pointer_to(std::string_view parent, std::string_view key);

/// The text that `written`, a string with its quotes, stands for; empty for what is no string.
[[nodiscard]] std::string text_of(std::string_view written);

/// A value together with its path. Every reading method returns a harmless default after it reported a
/// finding, so that reading goes on and one run shows all defects. A cursor to an absent member was reported
/// already and stays silent.
class Cursor {
 public:
  /// The root of `document`, which lives longer.
  Cursor(const Document& document, Findings& findings) : value_(&document.tree()), findings_(&findings) {}

  /// Expects an object with no other keys than `known`; unknown ones are reported with the nearest known.
  bool expect_object(std::initializer_list<std::string_view> known) const {
    return expect_object(std::span{known.begin(), known.size()}, {}, {});
  }
  /// The same; a key of `misplaced` is told to go under `home`.
  bool expect_object(std::span<const std::string_view> known, std::span<const std::string_view> misplaced,
                     std::string_view home) const;

  /// A member that must be there; its absence is reported here.
  [[nodiscard]] Cursor member(std::string_view key) const;
  /// A member that may be missing.
  [[nodiscard]] std::optional<Cursor> optional_member(std::string_view key) const;
  /// A member that is false where it is missing.
  [[nodiscard]] bool flag(std::string_view key) const;
  /// The elements of a member that must be an array, or be missing, which is none.
  [[nodiscard]] std::vector<Cursor> optional_elements(std::string_view key, std::size_t at_least = 0) const;
  /// All members of an object of any keys.
  [[nodiscard]] std::vector<std::pair<std::string, Cursor>> members() const;
  /// The elements of an array of at least `at_least`.
  [[nodiscard]] std::vector<Cursor> elements(std::size_t at_least = 0) const;

  [[nodiscard]] std::string_view text() const;  ///< a string that is not empty; lives as long as the document
  [[nodiscard]] std::string_view any_text() const;  ///< the same, but it may be empty
  /// An option's id, or an array of them. An id of digits may be a number: 2, which is also 2.0 and 2e0.
  [[nodiscard]] std::vector<std::string> options() const;
  /// A number of at most three decimals, 0 to 10^12, times 1000.
  [[nodiscard]] std::int64_t thousandths() const;
  /// A number of at most one decimal, -10^12 to 10^12, times 10.
  [[nodiscard]] std::int64_t tenths() const;
  /// A rating or weight: a number of at most two decimals, `least` (0 or 0.01) to `most`, times `scale`.
  [[nodiscard]] std::int64_t scaled(int scale, double least, std::int64_t most) const;
  /// Is any number in it no whole one? Members called `aside` aren't looked at.
  [[nodiscard]] bool has_fraction(std::string_view aside = {}) const;
  /// A number without a fraction, however it is written: 1, 1.0, 1e0.
  std::int64_t integer(std::int64_t least, std::int64_t most) const;
  [[nodiscard]] bool boolean() const;

  [[nodiscard]] bool is_integer() const;
  [[nodiscard]] bool is_string() const;
  [[nodiscard]] bool is_array() const;
  [[nodiscard]] bool is_null() const;
  [[nodiscard]] bool is_object() const;
  [[nodiscard]] bool is_text() const;  ///< what `text` reads without a finding
  [[nodiscard]] bool is_absent() const { return value_ == nullptr; }

  void report(std::string message, FindingCode code = "inconsistent") const;
  /// Is so much reported that what is found now isn't told any more? Then it needn't be looked for.
  [[nodiscard]] bool is_drowned() const { return is_full(*findings_); }
  /// Reports "expected …, found …".
  void mismatch(std::string_view expected) const;
  /// Returns whether it `is_right`, and reports that where it isn't.
  bool expect(bool is_right, std::string_view expected) const;

 private:
  Cursor(const Json* value, std::string pointer, Findings* findings)
      : value_(value), pointer_(std::move(pointer)), findings_(findings) {}

  [[nodiscard]] std::int64_t decimal(int decimals, double least, double most,
                                     std::string_view expected) const;
  [[nodiscard]] std::optional<std::int64_t> whole_number() const;

  const Json* value_;
  std::string pointer_;
  Findings* findings_;
};

/// The scale in which ratings and weights are held that stand in these lists of `root`, where members
/// called `aside` are something else.
[[nodiscard]] int scale_of(const Cursor& root, std::initializer_list<std::string_view> lists,
                           std::string_view aside = {});

/// One of `words`, which `name` names; what is none is reported, and read as the first.
template <typename Word, std::size_t size>
[[nodiscard]] Word one_of(const Cursor& entry, const std::array<Word, size>& words,
                          std::string_view (*name)(Word)) {
  if (entry.is_absent()) return words.front();
  std::string expected;
  for (const Word word : words) {
    if (entry.is_string() && entry.text() == name(word)) return word;
    if (word != words.front()) expected += word == words.back() ? " or " : ", ";
    expected.append("\"").append(name(word)).append("\"");
  }
  entry.mismatch(expected);
  return words.front();
}

}  // namespace langpick::json
