#include "json/document.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "json/positions.hpp"
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

Json parse_document(std::string_view bytes, Findings& findings) {
  if (bytes.find_first_not_of(" \t\r\n") == std::string_view::npos) {
    findings.push_back({"", "is empty; expected a JSON object", "syntax"});
    return Json::value_t::discarded;
  }
  Builder builder{bytes, findings};
  if (!Json::sax_parse(bytes, &builder)) return Json::value_t::discarded;
  if (const std::size_t zero = bytes.find('\0'); zero != std::string_view::npos) {
    findings.push_back(broken_at(bytes, zero, "a zero byte"));
    return Json::value_t::discarded;  // which the library takes for the end
  }
  return std::move(builder).take();
}

}  // namespace langpick::json
