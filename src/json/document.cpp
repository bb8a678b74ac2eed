#include "json/document.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include <nlohmann/json.hpp>

#include "json/raw_text.hpp"
#include "util/edit_distance.hpp"
#include "util/printable.hpp"

namespace langpick::json {

namespace {

constexpr std::size_t deepest = 64;

Finding broken_at(std::string_view bytes, std::size_t offset, const std::string& what) {
  return {"", "not valid JSON: " + what, "syntax", "", LineCounter{bytes}.at(offset)};
}

/// The library's own sentence, without its exception's name and position: "… - invalid literal; last read:
/// 'x'". What it read last is left out where that is long: it can be as long as the document.
std::string reason(std::string_view what) {
  constexpr std::size_t longest_quote = 60;
  const std::size_t dash = what.find(" - ");
  const std::size_t bracket = what.find("] ");
  if (dash != std::string_view::npos) {
    what.remove_prefix(dash + 3);
  } else if (bracket != std::string_view::npos) {
    what.remove_prefix(bracket + 2);
  }
  const std::size_t quote = std::min(what.find("; last read: "), what.size());
  const std::size_t end = std::max(quote, std::min(what.rfind("; expected "), what.size()));
  if (end - quote <= longest_quote) return util::printable(what);
  return util::printable(what.substr(0, quote)) + util::printable(what.substr(end));
}

/// Makes the tree from the events of a parse, and sees what the library's own would hide. Nor does it look
/// for each key among all those before it: an object of many keys costs no more a key than one of few.
class Builder : public nlohmann::json_sax<Json> {
 public:
  Builder(std::string_view bytes, Findings& findings) : bytes_(bytes), findings_(findings) {}

  [[nodiscard]] Json take() && { return std::move(root_); }

  bool null() override { return value(nullptr); }
  bool boolean(bool truth) override { return value(truth); }
  bool number_integer(number_integer_t number) override { return value(number); }
  bool number_unsigned(number_unsigned_t number) override { return value(number); }
  bool number_float(number_float_t number, const string_t&) override { return value(number); }
  bool string(string_t& text) override { return value(std::move(text)); }
  bool binary(binary_t&) override { return false; }  // JSON has none

  bool start_object(std::size_t) override { return open(Json::value_t::object); }
  bool start_array(std::size_t) override { return open(Json::value_t::array); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }

  bool key(string_t& name) override {
    Level& level = levels_.back();
    auto& members = level.value->get_ref<Json::object_t&>();
    const auto [known, is_new] = level.positions.try_emplace(name, members.size());
    level.at = known->second;
    if (is_new) {
      members.emplace_back(std::move(name), nullptr);
    } else {
      report(findings_,
             {'#' + pointer(), "the key stands twice in one object; remove one of them", "duplicate-key"});
    }
    return true;
  }

  bool parse_error(std::size_t position, const std::string&,
                   const nlohmann::detail::exception& error) override {
    const std::size_t offset = position == 0 ? 0 : position - 1;
    const bool at_zero = offset < bytes_.size() && bytes_[offset] == '\0';
    const std::string what = at_zero ? "a zero byte" : reason(error.what());
    findings_.push_back(broken_at(bytes_, offset, what));
    return false;
  }

 private:
  /// An object or array that isn't closed yet. It stays where it is: what it stands in doesn't grow
  /// meanwhile.
  struct Level {
    Json* value = nullptr;
    std::size_t at = 0;                                      // of an object: the member that is read
    std::unordered_map<std::string, std::size_t> positions;  // of an object: of each key
  };

  /// Puts the value where it belongs.
  Json& put(Json value) {
    if (levels_.empty()) return root_ = std::move(value);
    Level& level = levels_.back();
    if (level.value->is_array()) {
      level.value->push_back(std::move(value));
      return level.value->back();
    }
    Json& member =
        (level.value->get_ref<Json::object_t&>().begin() + static_cast<std::ptrdiff_t>(level.at))->second;
    return member = std::move(value);
  }
  bool value(Json value) {
    put(std::move(value));
    return true;
  }
  bool open(Json::value_t kind) {
    if (levels_.size() == deepest) {
      findings_.push_back(
          {'#' + pointer(true), "nested deeper than " + std::to_string(deepest) + " levels", "nesting"});
      return false;
    }
    levels_.push_back({.value = &put(kind), .at = 0, .positions = {}});
    return true;
  }
  bool close() {
    levels_.pop_back();
    return true;
  }
  /// Of what is read; or with `next`, of what is about to be.
  [[nodiscard]] std::string pointer(bool next = false) const {
    std::string path;
    for (const Level& level : levels_) {
      const bool is_last = &level == &levels_.back();
      if (level.value->is_array()) {
        path = pointer_to(path, std::to_string(level.value->size() - (is_last && next ? 0 : 1)));
      } else {
        const auto& members = level.value->get_ref<const Json::object_t&>();
        path = pointer_to(path, (members.begin() + static_cast<std::ptrdiff_t>(level.at))->first);
      }
    }
    return path;
  }

  std::string_view bytes_;
  Findings& findings_;
  std::vector<Level> levels_;
  Json root_ = Json::value_t::discarded;
};

/// A key may be as long as the document, and have as many places below it: shortened, they cost little.
std::string_view shortened(std::string_view key) {
  constexpr std::size_t longest = 100;
  if (key.size() <= longest) return key;
  std::size_t end = longest;
  while (end > 0 && (static_cast<unsigned char>(key[end]) & 0xC0U) == 0x80) --end;  // not within a character
  return key.substr(0, end);
}

constexpr double largest = 1e12;

std::string shown(const Json& value) {
  if (value.is_object()) return value.empty() ? "an empty object" : "an object";
  if (value.is_array()) return value.empty() ? "an empty array" : "an array";
  return value.is_string() ? util::quoted(value.get_ref<const std::string&>()) : value.dump();
}

}  // namespace

void report(Findings& findings, Finding finding) {
  if (is_full(findings)) return;
  if (findings.size() == most_findings) {
    finding = {"", "more is wrong than is told here; mend these first", finding.code};
  }
  findings.push_back(std::move(finding));
}

std::string pointer_to(std::string_view parent, std::string_view key) {
  std::string pointer{parent};
  pointer += '/';
  const std::string_view shown = shortened(key);
  for (const char c : shown) {
    if (c == '~') {
      pointer += "~0";
    } else if (c == '/') {
      pointer += "~1";
    } else {
      pointer += c;
    }
  }
  if (shown.size() < key.size()) pointer += "…";
  return pointer;
}

std::string text_of(std::string_view written) {
  const Json value = Json::parse(written, nullptr, false);
  return value.is_string() ? value.get<std::string>() : std::string{};
}

Document::Document(std::string_view bytes, Findings& findings)
    : tree_(std::make_unique<Json>(Json::value_t::discarded)) {
  if (bytes.find_first_not_of(" \t\r\n") == std::string_view::npos) {
    findings.push_back({"", "is empty; expected a JSON object", "syntax"});
    return;
  }
  Builder builder{bytes, findings};
  if (!Json::sax_parse(bytes, &builder)) return;
  if (const std::size_t zero = bytes.find('\0'); zero != std::string_view::npos) {
    findings.push_back(broken_at(bytes, zero, "a zero byte"));
    return;  // which the library takes for the end
  }
  *tree_ = std::move(builder).take();
}

Document::~Document() = default;

bool Document::is_json() const { return !tree_->is_discarded(); }

bool Cursor::is_integer() const { return value_ != nullptr && value_->is_number_integer(); }
bool Cursor::is_string() const { return value_ != nullptr && value_->is_string(); }
bool Cursor::is_array() const { return value_ != nullptr && value_->is_array(); }
bool Cursor::is_null() const { return value_ != nullptr && value_->is_null(); }
bool Cursor::is_object() const { return value_ != nullptr && value_->is_object(); }
bool Cursor::is_text() const { return is_string() && !value_->get_ref<const std::string&>().empty(); }

void Cursor::report(std::string message, FindingCode code) const {
  if (!is_absent()) json::report(*findings_, {'#' + pointer_, std::move(message), code});
}

void Cursor::mismatch(std::string_view expected) const {
  if (!is_absent()) report("expected " + std::string{expected} + ", found " + shown(*value_), "wrong-value");
}

bool Cursor::expect(bool is_right, std::string_view expected) const {
  if (!is_right) mismatch(expected);
  return is_right;
}

bool Cursor::expect_object(std::span<const std::string_view> known,
                           std::span<const std::string_view> misplaced, std::string_view home) const {
  if (!expect(is_object(), "an object")) return false;
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
  if (is_object()) report("the key \"" + std::string{key} + "\" is missing", "missing-key");
  return {nullptr, pointer_to(pointer_, key), findings_};
}

std::optional<Cursor> Cursor::optional_member(std::string_view key) const {
  if (!is_object()) return std::nullopt;
  const auto found = value_->find(key);
  if (found == value_->end()) return std::nullopt;
  return Cursor{&*found, pointer_to(pointer_, key), findings_};
}

bool Cursor::flag(std::string_view key) const {
  const std::optional<Cursor> found = optional_member(key);
  return found && found->boolean();
}

std::vector<Cursor> Cursor::optional_elements(std::string_view key, std::size_t at_least) const {
  const std::optional<Cursor> found = optional_member(key);
  return found ? found->elements(at_least) : std::vector<Cursor>{};
}

std::vector<std::pair<std::string, Cursor>> Cursor::members() const {
  std::vector<std::pair<std::string, Cursor>> all;
  if (!expect(is_object(), "an object")) return all;
  for (const auto& [key, value] : value_->items()) {
    all.emplace_back(key, Cursor{&value, pointer_to(pointer_, key), findings_});
  }
  return all;
}

std::vector<Cursor> Cursor::elements(std::size_t at_least) const {
  std::vector<Cursor> all;
  if (!expect(is_array(), "an array")) return all;
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
  if (!expect(is_text(), "a text that is not empty")) return {};
  return value_->get_ref<const std::string&>();
}

std::string_view Cursor::any_text() const {
  if (!expect(is_string(), "a text")) return {};
  return value_->get_ref<const std::string&>();
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
  return decimal(3, 0.0, largest, "a number of at least 0 with at most three decimals");
}

std::int64_t Cursor::tenths() const {
  return decimal(1, -largest, largest, "a number with at most one decimal");
}

bool Cursor::has_fraction(std::string_view aside) const {
  const auto within = [&](const Json& part) { return Cursor{&part, {}, findings_}.has_fraction(aside); };
  if (value_->is_array()) return std::ranges::any_of(*value_, within);
  if (!value_->is_object()) return value_->is_number() && !whole_number();
  for (const auto& [key, part] : value_->items()) {
    if (key != aside && within(part)) return true;
  }
  return false;
}

std::int64_t Cursor::decimal(int decimals, double least, double most, std::string_view expected) const {
  if (is_absent()) return 0;
  const double number = value_->is_number() ? value_->get<double>() : std::nan("");
  const double factor = std::pow(10.0, decimals);
  const double scaled = std::round(number * factor);
  // a decimal fraction is rarely exact in binary; it is read as the number that is nearest, as a quotient is
  if (number < least || number > most || !(scaled / factor == number)) {
    mismatch(expected);
    return 0;
  }
  return static_cast<std::int64_t>(scaled);
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
  const bool is_right = value_ != nullptr && value_->is_boolean();
  return expect(is_right, "true or false") && value_->get<bool>();
}

}  // namespace langpick::json
