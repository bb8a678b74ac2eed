#include <algorithm>
#include <charconv>
#include <string>
#include <utility>

#include "langpick/record_reading.hpp"

namespace langpick {

namespace {

constexpr std::string_view opening = "<!-- langpick-record";
constexpr std::string_view closing = "-->";
constexpr std::string_view mark = "\"langpick-record\"";
constexpr std::size_t head = 200;  // the writer puts the mark among the first keys

/// Where `opening` begins a line; npos: nowhere.
std::size_t find_opening(std::string_view document) {
  std::size_t at = document.find(opening);
  while (at != std::string_view::npos && at > 0 && document[at - 1] != '\n')
    at = document.find(opening, at + 1);
  return at;
}

/// ":3:14" counted from `lines` further down.
void shift(std::string& place, std::ptrdiff_t lines) {
  if (!place.starts_with(':')) return;  // a JSON Pointer knows no lines
  std::ptrdiff_t line = 0;
  const char* begin = place.data() + 1;
  const auto [end, error] = std::from_chars(begin, place.data() + place.size(), line);
  if (error != std::errc{}) return;
  place.replace(1, static_cast<std::size_t>(end - begin), std::to_string(line + lines));
}

std::optional<RecordReading> find_in_comment(std::string_view document, Record old) {
  const std::size_t comment = find_opening(document);
  if (comment == std::string_view::npos) return std::nullopt;
  const std::size_t begin = std::min(document.find('\n', comment), document.size());
  const std::size_t end = std::max(begin, std::min(document.find(closing, comment), document.size()));
  RecordReading reading = read_record(document.substr(begin, end - begin), std::move(old));
  const auto lines_above = std::ranges::count(document.substr(0, begin), '\n');
  for (Finding& finding : reading.findings) shift(finding.place, lines_above);
  return reading;
}

}  // namespace

std::optional<RecordReading> find_record(std::string_view document, RecordCarrier carrier, Record old) {
  if (carrier == RecordCarrier::markdown) return find_in_comment(document, std::move(old));
  if (document.substr(0, head).find(mark) == std::string_view::npos) return std::nullopt;
  return read_record(document, std::move(old));
}

}  // namespace langpick
