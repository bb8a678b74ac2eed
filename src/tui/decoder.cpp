#include "tui/decoder.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <utility>

#include "util/printable.hpp"

namespace langpick::tui {

namespace {

constexpr char escape = '\x1b';
constexpr std::string_view paste_begins = "\x1b[200~";
constexpr std::string_view paste_ends = "\x1b[201~";

/// The bytes that one event takes, and the event, unless it is none that we know.
struct Piece {
  std::size_t length = 0;  ///< 0: it isn't complete
  std::optional<Event> event;
};

/// The numbers of a control sequence, "1;5" or "<0;12;3"; 0 stands for what is none, or larger than any
/// terminal.
std::vector<int> numbers(std::string_view parameters) {
  std::vector<int> found;
  const char* at = parameters.data();
  const char* const end = at + parameters.size();
  while (at < end) {
    std::uint16_t number = 0;  // a minus sign is no part of it
    const auto [next, error] = std::from_chars(at, end, number);
    found.push_back(error == std::errc{} ? number : 0);
    at = std::find(next, end, ';');
    if (at < end) ++at;
  }
  return found;
}

std::optional<Event> key(Key code) { return Event{.key = code}; }

std::optional<Event> tilde_key(int number) {
  switch (number) {
    case 1:
    case 7:
      return key(Key::home);
    case 4:
    case 8:
      return key(Key::end);
    case 5:
      return key(Key::page_up);
    case 6:
      return key(Key::page_down);
    default:
      return std::nullopt;
  }
}

std::optional<Event> letter_key(char final) {
  switch (final) {
    case 'A':
      return key(Key::up);
    case 'B':
      return key(Key::down);
    case 'C':
      return key(Key::right);
    case 'D':
      return key(Key::left);
    case 'H':
      return key(Key::home);
    case 'F':
      return key(Key::end);
    default:
      return std::nullopt;
  }
}

std::optional<Event> mouse(const std::vector<int>& report, bool pressed) {
  if (report.size() < 3 || !pressed || report[1] == 0 || report[2] == 0) return std::nullopt;
  const auto at = [&](Key code) { return Event{.key = code, .column = report[1] - 1, .row = report[2] - 1}; };
  switch (report[0]) {
    case 0:
      return at(Key::click);
    case 64:
      return at(Key::wheel_up);
    case 65:
      return at(Key::wheel_down);
    default:
      return std::nullopt;
  }
}

/// After ESC [: parameters, then one final byte.
Piece control_sequence(std::string_view bytes) {
  constexpr std::size_t introducer = 2;
  const auto is_final = [](char c) { return c >= '@' && c <= '~'; };
  const auto end = std::find_if(bytes.begin() + introducer, bytes.end(), is_final);
  if (end == bytes.end()) return {};
  const auto length = static_cast<std::size_t>(end - bytes.begin()) + 1;
  std::string_view parameters = bytes.substr(introducer, length - introducer - 1);
  if (parameters.starts_with('<')) {
    return {length, mouse(numbers(parameters.substr(1)), *end == 'M')};
  }
  const std::vector<int> given = numbers(parameters);
  if (*end == '~') return {length, tilde_key(given.empty() ? 0 : given.front())};
  return {length, letter_key(*end)};
}

Piece escape_sequence(std::string_view bytes) {
  if (bytes.size() < 2) return {};
  if (bytes[1] == '[') return control_sequence(bytes);
  if (bytes[1] == 'O') {  // keys in application mode
    if (bytes.size() < 3) return {};
    return {3, letter_key(bytes[2])};
  }
  return {1, key(Key::escape)};  // the key, and something after it
}

Piece control_character(char c) {
  switch (c) {
    case '\n':
    case '\r':
      return {1, key(Key::enter)};
    case '\b':
    case '\x7f':
      return {1, key(Key::backspace)};
    case '\x15':
      return {1, key(Key::erase_line)};
    case '\x04':
      return {1, key(Key::leave)};
    default:
      return {1, std::nullopt};
  }
}

Piece character(std::string_view bytes) {
  const auto lead = static_cast<unsigned char>(bytes.front());
  const std::size_t length = lead < 0x80       ? 1
                             : lead >> 5 == 6  ? 2
                             : lead >> 4 == 14 ? 3
                             : lead >> 3 == 30 ? 4
                                               : 0;
  if (length == 0) return {1, std::nullopt};
  for (std::size_t i = 1; i < std::min(length, bytes.size()); ++i) {
    if (static_cast<unsigned char>(bytes[i]) >> 6 != 2) return {i, std::nullopt};
  }
  if (bytes.size() < length) return {};
  return {length, Event{.key = Key::character, .text = std::string{bytes.substr(0, length)}}};
}

Piece next_piece(std::string_view bytes) {
  const char first = bytes.front();
  if (first == escape) return escape_sequence(bytes);
  if (static_cast<unsigned char>(first) < ' ' || first == '\x7f') return control_character(first);
  return character(bytes);
}

}  // namespace

/// False where it goes on: then only what may be a part of its end stays in `rest`.
bool Decoder::take_paste(std::string_view& rest, std::vector<Event>& events) {
  if (!pasted_) {
    pasted_.emplace();
    rest.remove_prefix(paste_begins.size());
  }
  const std::size_t end = rest.find(paste_ends);
  const std::size_t sure = rest.size() - std::min(rest.size(), paste_ends.size() - 1);
  const std::size_t length = std::min(end, sure);
  *pasted_ += rest.substr(0, length);
  rest.remove_prefix(length);
  if (end == std::string_view::npos) return false;
  rest.remove_prefix(paste_ends.size());
  events.push_back({.key = Key::paste, .text = util::printable(*std::exchange(pasted_, std::nullopt))});
  return true;
}

std::vector<Event> Decoder::take(std::string_view bytes) {
  pending_ += bytes;
  std::vector<Event> events;
  std::string_view rest = pending_;
  while (!rest.empty()) {
    if (pasted_ || rest.starts_with(paste_begins)) {
      if (!take_paste(rest, events)) break;
      continue;
    }
    const Piece piece = next_piece(rest);
    if (piece.length == 0) break;
    if (piece.event) events.push_back(*piece.event);
    rest.remove_prefix(piece.length);
  }
  pending_.erase(0, pending_.size() - rest.size());
  return events;
}

std::vector<Event> Decoder::give_up() {
  const bool was_escape = pending_ == std::string_view{&escape, 1};
  pending_.clear();
  return was_escape ? std::vector{Event{.key = Key::escape}} : std::vector<Event>{};
}

}  // namespace langpick::tui
