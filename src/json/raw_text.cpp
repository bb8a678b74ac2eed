#include "json/raw_text.hpp"

#include <map>
#include <set>

#include "json/document.hpp"
#include "util/text.hpp"

namespace langpick::json {

namespace {

/// The key that `written` is, with its quotes.
std::string key_of(std::string_view written) {
  if (written.find('\\') != std::string_view::npos) return text_of(written);
  return std::string{written.substr(1, std::max(written.size(), std::size_t{2}) - 2)};
}

/// Goes through a document once, into what is wanted alone.
class Walk {
 public:
  Walk(std::string_view document, std::span<const std::string> places)
      : scanner_(document), lines_(document), wanted_(places.begin(), places.end()) {
    scanner_.skip_blanks();
    child("#", scanner_.offset());
  }

  [[nodiscard]] Position of(std::string place) const {
    for (auto found = found_.find(place);; found = found_.find(place)) {
      if (found != found_.end()) return found->second;
      if (place.find('/') == std::string::npos) return {};
      place.erase(place.rfind('/'));
    }
  }

 private:
  /// The scanner stands at its value, whose key, if it has one, begins at `offset`.
  void child(const std::string& place, std::size_t offset) {
    const std::string inside = place + '/';
    const auto next = wanted_.lower_bound(inside);
    const bool is_around = next != wanted_.end() && next->starts_with(inside);
    if (is_around || wanted_.contains(place)) found_.insert_or_assign(place, lines_.at(offset));
    if (is_around && scanner_.next() == '{') return members(place);
    if (is_around && scanner_.next() == '[') return elements(place);
    scanner_.value();
  }

  void members(const std::string& place) {
    scanner_.skip(1);
    scanner_.skip_blanks();
    while (scanner_.next() == '"') {
      const std::size_t offset = scanner_.offset();
      const std::string key = key_of(scanner_.string());
      scanner_.skip_blanks();
      scanner_.skip(1);  // :
      scanner_.skip_blanks();
      child(pointer_to(place, key), offset);
      if (ends_list()) break;
    }
    scanner_.skip(1);
  }

  void elements(const std::string& place) {
    scanner_.skip(1);
    scanner_.skip_blanks();
    for (std::size_t i = 0; scanner_.next() != ']'; ++i) {
      child(pointer_to(place, std::to_string(i)), scanner_.offset());
      if (ends_list()) break;
    }
    scanner_.skip(1);
  }

  /// Past the comma, if there is one.
  [[nodiscard]] bool ends_list() {
    scanner_.skip_blanks();
    if (scanner_.next() != ',') return true;
    scanner_.skip(1);
    scanner_.skip_blanks();
    return false;
  }

  Scanner scanner_;
  LineCounter lines_;
  std::set<std::string, std::less<>> wanted_;
  std::map<std::string, Position, std::less<>> found_;
};

}  // namespace

std::optional<std::string_view> raw_member(std::string_view object, std::string_view key) {
  Scanner scanner{object};
  scanner.skip_blanks();
  if (scanner.next() != '{') return std::nullopt;
  scanner.skip(1);
  while (true) {
    scanner.skip_blanks();
    if (scanner.next() != '"') return std::nullopt;
    const std::string_view name = scanner.string();
    scanner.skip_blanks();
    scanner.skip(1);  // :
    scanner.skip_blanks();
    const std::string_view value = scanner.value();
    if (key_of(name) == key) return value;
    scanner.skip(1);  // the comma, or the end
  }
}

Position LineCounter::at(std::size_t offset) {
  offset = std::min(offset, text_.size());
  const std::string_view passed = text_.substr(counted_, offset - counted_);
  line_ += std::ranges::count(passed, '\n');
  if (const std::size_t last = passed.rfind('\n'); last != std::string_view::npos)
    line_start_ = counted_ + last + 1;
  counted_ = offset;
  return {.line = line_, .column = static_cast<std::int64_t>(offset - line_start_ + 1)};
}

std::vector<Position> positions(std::string_view document, std::span<const std::string> places) {
  const Walk walk{util::without_byte_order_mark(document), places};
  std::vector<Position> all;
  all.reserve(places.size());
  for (const std::string& place : places) all.push_back(walk.of(place));
  return all;
}

void locate(Findings& findings, std::string_view document) {
  std::vector<std::string> places;
  for (const Finding& finding : findings) {
    if (!finding.place.empty()) places.push_back(finding.place);
  }
  if (places.empty() || document.empty()) return;
  const std::vector<Position> found = positions(document, places);
  auto position = found.begin();
  for (Finding& finding : findings) {
    if (!finding.place.empty()) finding.position = *position++;
  }
}

}  // namespace langpick::json
