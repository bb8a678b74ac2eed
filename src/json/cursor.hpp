#pragma once
/// A value of a JSON document together with its path: reads what is expected, and writes down what is not.

#include <array>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "json/document.hpp"
#include "langpick/finding.hpp"

namespace langpick::json {

/// Every reading method returns a harmless default after it reported a finding, so that reading goes on
/// and one run shows all defects. A cursor to an absent member was reported already and stays silent.
class Cursor {
 public:
  Cursor(const Json& root, Findings& findings) : value_(&root), findings_(&findings) {}

  /// Expects an object with no other keys than `known`; unknown ones are reported with the nearest known.
  bool expect_object(std::initializer_list<std::string_view> known) const;
  /// The same; a key of `misplaced` is told to go under `home`.
  bool expect_object(std::span<const std::string_view> known, std::span<const std::string_view> misplaced,
                     std::string_view home) const;

  /// A member that must be there; its absence is reported here.
  [[nodiscard]] Cursor member(std::string_view key) const;
  /// A member that may be missing.
  [[nodiscard]] std::optional<Cursor> optional_member(std::string_view key) const;
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
  /// A number without a fraction, however it is written: 1, 1.0, 1e0.
  std::int64_t integer(std::int64_t least, std::int64_t most) const;
  [[nodiscard]] bool boolean() const;

  [[nodiscard]] bool is_integer() const { return value_ != nullptr && value_->is_number_integer(); }
  [[nodiscard]] bool is_string() const { return value_ != nullptr && value_->is_string(); }
  [[nodiscard]] bool is_array() const { return value_ != nullptr && value_->is_array(); }
  [[nodiscard]] bool is_null() const { return value_ != nullptr && value_->is_null(); }
  [[nodiscard]] bool is_object() const { return value_ != nullptr && value_->is_object(); }
  /// What `text` reads without a finding.
  [[nodiscard]] bool is_text() const { return is_string() && !value_->get_ref<const std::string&>().empty(); }
  [[nodiscard]] bool is_absent() const { return value_ == nullptr; }

  void report(std::string message, FindingCode code = "inconsistent") const;
  /// Is so much reported that what is found now isn't told any more? Then it needn't be looked for.
  [[nodiscard]] bool is_drowned() const { return is_full(*findings_); }
  /// Reports "expected …, found …".
  void mismatch(std::string_view expected) const;

 private:
  Cursor(const Json* value, std::string pointer, Findings* findings)
      : value_(value), pointer_(std::move(pointer)), findings_(findings) {}

  [[nodiscard]] std::int64_t decimal(int decimals, double least, std::string_view expected) const;
  [[nodiscard]] std::optional<std::int64_t> whole_number() const;

  const Json* value_;
  std::string pointer_;
  Findings* findings_;
};

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
