#include "json/cursor.hpp"

#include <algorithm>
#include <cmath>

#include "util/edit_distance.hpp"
#include "util/printable.hpp"

namespace langpick::json {

namespace {

constexpr double largest = 1e12;

std::string shown(const Json& value) {
  if (value.is_object()) return value.empty() ? "an empty object" : "an object";
  if (value.is_array()) return value.empty() ? "an empty array" : "an array";
  return value.is_string() ? util::quoted(value.get_ref<const std::string&>()) : value.dump();
}

}  // namespace

void Cursor::report(std::string message, FindingCode code) const {
  if (!is_absent()) json::report(*findings_, {'#' + pointer_, std::move(message), code});
}

void Cursor::mismatch(std::string_view expected) const {
  if (!is_absent()) report("expected " + std::string{expected} + ", found " + shown(*value_), "wrong-value");
}

bool Cursor::expect_object(std::initializer_list<std::string_view> known) const {
  return expect_object(std::span{known.begin(), known.size()}, {}, {});
}

bool Cursor::expect_object(std::span<const std::string_view> known,
                           std::span<const std::string_view> misplaced, std::string_view home) const {
  if (is_absent()) return false;
  if (!value_->is_object()) {
    mismatch("an object");
    return false;
  }
  for (const auto& [key, value] : value_->items()) {
    if (is_full(*findings_)) break;
    if (std::ranges::find(known, key) != known.end()) continue;
    std::string hint = util::did_you_mean(key, known);
    if (std::ranges::find(misplaced, key) != misplaced.end())
      hint = "; put it under \"" + std::string{home} + '"';
    if (hint.empty()) hint = "; remove it";
    json::report(*findings_, {'#' + pointer_to(pointer_, key), "unknown key" + hint, "unknown-key"});
  }
  return true;
}

Cursor Cursor::member(std::string_view key) const {
  if (std::optional<Cursor> found = optional_member(key)) return *std::move(found);
  if (!is_absent() && value_->is_object())
    report("the key \"" + std::string{key} + "\" is missing", "missing-key");
  return {nullptr, pointer_to(pointer_, key), findings_};
}

std::optional<Cursor> Cursor::optional_member(std::string_view key) const {
  if (is_absent() || !value_->is_object()) return std::nullopt;
  const auto found = value_->find(key);
  if (found == value_->end()) return std::nullopt;
  return Cursor{&*found, pointer_to(pointer_, key), findings_};
}

std::vector<std::pair<std::string, Cursor>> Cursor::members() const {
  std::vector<std::pair<std::string, Cursor>> all;
  if (is_absent()) return all;
  if (!value_->is_object()) {
    mismatch("an object");
    return all;
  }
  for (const auto& [key, value] : value_->items()) {
    all.emplace_back(key, Cursor{&value, pointer_to(pointer_, key), findings_});
  }
  return all;
}

std::vector<Cursor> Cursor::elements(std::size_t at_least) const {
  std::vector<Cursor> all;
  if (is_absent()) return all;
  if (!value_->is_array()) {
    mismatch("an array");
    return all;
  }
  if (value_->size() < at_least) {
    report("expected at least " + std::to_string(at_least) + (at_least == 1 ? " element" : " elements") +
               ", found " + std::to_string(value_->size()),
           "wrong-value");
  }
  for (std::size_t i = 0; i < value_->size(); ++i) {
    all.push_back({&(*value_)[i], pointer_to(pointer_, std::to_string(i)), findings_});
  }
  return all;
}

std::string_view Cursor::text() const {
  if (is_absent()) return {};
  if (!is_text()) {
    mismatch("a text that is not empty");
    return {};
  }
  return value_->get_ref<const std::string&>();
}

std::string_view Cursor::any_text() const {
  if (is_absent()) return {};
  if (!value_->is_string()) mismatch("a text");
  return value_->is_string() ? std::string_view{value_->get_ref<const std::string&>()} : std::string_view{};
}

std::vector<std::string> Cursor::options() const {
  std::vector<std::string> all;
  const auto take = [&](const Cursor& entry, std::string_view expected) {
    if (entry.is_text()) {
      all.emplace_back(entry.text());
    } else if (const std::optional<std::int64_t> number = entry.whole_number()) {
      all.push_back(std::to_string(*number));
    } else {
      entry.mismatch(expected);
    }
  };
  if (is_absent()) return all;
  if (!is_array()) {
    take(*this, "an option's id or an array of them");
  } else {
    for (const Cursor& entry : elements()) take(entry, "an option's id");
  }
  return all;
}

std::int64_t Cursor::thousandths() const {
  return decimal(3, 0.0, "a number of at least 0 with at most three decimals");
}

std::int64_t Cursor::tenths() const { return decimal(1, -largest, "a number with at most one decimal"); }

std::int64_t Cursor::decimal(int decimals, double least, std::string_view expected) const {
  if (is_absent()) return 0;
  const double number = value_->is_number() ? value_->get<double>() : std::nan("");
  const double scaled = number * std::pow(10.0, decimals);
  // a decimal fraction is rarely exact in binary, but far nearer to its thousandth than to any other
  const bool exact = std::abs(scaled - std::round(scaled)) < 1e-6 * std::max(1.0, std::abs(scaled));
  if (!exact || number < least || number > largest) {
    mismatch(expected);
    return 0;
  }
  return static_cast<std::int64_t>(std::llround(scaled));
}

std::optional<std::int64_t> Cursor::whole_number() const {
  // a number above the signed range would wrap in get<>, and a fraction would be cut off
  if (value_->is_number_unsigned() && value_->get<std::uint64_t>() > static_cast<std::uint64_t>(INT64_MAX))
    return std::nullopt;
  if (value_->is_number_integer()) return value_->get<std::int64_t>();
  // 1.0 is an integer, too, as JSON Schema has it
  const double number = value_->is_number() ? value_->get<double>() : std::nan("");
  const bool is_whole = std::abs(number) <= largest && number == std::floor(number);
  return is_whole ? std::optional{static_cast<std::int64_t>(number)} : std::nullopt;
}

std::int64_t Cursor::integer(std::int64_t least, std::int64_t most) const {
  if (is_absent()) return least;
  const std::optional<std::int64_t> number = whole_number();
  if (!number || *number < least || *number > most) {
    mismatch(least == most ? std::to_string(least)
                           : "an integer from " + std::to_string(least) + " to " + std::to_string(most));
    return least;
  }
  return *number;
}

bool Cursor::boolean() const {
  if (is_absent()) return false;
  if (!value_->is_boolean()) {
    mismatch("true or false");
    return false;
  }
  return value_->get<bool>();
}

}  // namespace langpick::json
