#include "json/document.hpp"

#include <algorithm>
#include <string>
#include <unordered_set>
#include <vector>

#include "util/printable.hpp"

namespace langpick::json {

namespace {

constexpr std::size_t deepest = 64;

/// ":3:14" for a byte offset; columns count bytes, as compilers do.
std::string line_and_column(std::string_view bytes, std::size_t offset) {
  const std::string_view before = bytes.substr(0, std::min(offset, bytes.size()));
  const auto line = std::ranges::count(before, '\n') + 1;
  const std::size_t line_start = before.rfind('\n') + 1;  // npos + 1 is 0
  return ':' + std::to_string(line) + ':' + std::to_string(before.size() - line_start + 1);
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

/// Walks the events of a parse and keeps the path, to see what the tree would hide.
class Inspector : public nlohmann::json_sax<Json> {
 public:
  Inspector(std::string_view bytes, Findings& findings) : bytes_(bytes), findings_(findings) {}

  bool null() override { return value(); }
  bool boolean(bool) override { return value(); }
  bool number_integer(number_integer_t) override { return value(); }
  bool number_unsigned(number_unsigned_t) override { return value(); }
  bool number_float(number_float_t, const string_t&) override { return value(); }
  bool string(string_t&) override { return value(); }
  bool binary(binary_t&) override { return value(); }

  bool start_object(std::size_t) override { return open(false); }
  bool start_array(std::size_t) override { return open(true); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }

  bool key(string_t& name) override {
    Level& level = levels_.back();
    level.key = name;
    if (!level.seen.insert(name).second) {
      findings_.push_back(
          {'#' + pointer(), "the key stands twice in one object; remove one of them", "duplicate-key"});
    }
    return true;
  }

  bool parse_error(std::size_t position, const std::string&,
                   const nlohmann::detail::exception& error) override {
    const std::size_t offset = position == 0 ? 0 : position - 1;
    const bool at_zero = offset < bytes_.size() && bytes_[offset] == '\0';
    const std::string what = at_zero ? "a zero byte" : reason(error.what());
    findings_.push_back({line_and_column(bytes_, offset), "not valid JSON: " + what, "syntax"});
    return false;
  }

 private:
  struct Level {
    bool array = false;
    std::size_t position = 0;  // of the next element
    std::string key;
    std::unordered_set<std::string> seen;
  };

  bool value() {
    if (!levels_.empty()) ++levels_.back().position;
    return true;
  }
  bool open(bool array) {
    if (levels_.size() == deepest) {
      findings_.push_back(
          {'#' + pointer(), "nested deeper than " + std::to_string(deepest) + " levels", "nesting"});
      return false;
    }
    levels_.push_back({.array = array, .position = 0, .key = {}, .seen = {}});
    return true;
  }
  bool close() {
    levels_.pop_back();
    return value();
  }
  [[nodiscard]] std::string pointer() const {
    std::string path;
    for (const Level& level : levels_) {
      path = pointer_to(path, level.array ? std::to_string(level.position) : level.key);
    }
    return path;
  }

  std::string_view bytes_;
  Findings& findings_;
  std::vector<Level> levels_;
};

}  // namespace

std::string pointer_to(std::string_view parent, std::string_view key) {
  std::string pointer{parent};
  pointer += '/';
  for (const char c : key) {
    if (c == '~') {
      pointer += "~0";
    } else if (c == '/') {
      pointer += "~1";
    } else {
      pointer += c;
    }
  }
  return pointer;
}

Json parse_document(std::string_view bytes, Findings& findings) {
  if (bytes.find_first_not_of(" \t\r\n") == std::string_view::npos) {
    findings.push_back({"", "is empty; expected a JSON object", "syntax"});
    return Json::value_t::discarded;
  }
  Inspector inspector{bytes, findings};
  if (!Json::sax_parse(bytes, &inspector)) return Json::value_t::discarded;
  if (const std::size_t zero = bytes.find('\0'); zero != std::string_view::npos) {
    findings.push_back({line_and_column(bytes, zero), "not valid JSON: a zero byte", "syntax"});
    return Json::value_t::discarded;  // which the library takes for the end
  }
  return Json::parse(bytes);
}

}  // namespace langpick::json
