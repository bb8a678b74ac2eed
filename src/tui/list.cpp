#include "tui/list.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "util/ascii.hpp"
#include "util/printable.hpp"
#include "util/text_width.hpp"

namespace langpick::tui {

namespace {

constexpr int marker_width = 2;  // the cursor's
constexpr std::size_t several = 5;

Rows two_columns(const Theme& theme, Tone tone, const Item& item, int width) {
  constexpr int gap = 2;
  const int half = std::max(1, (width - gap) / 2);
  const std::vector<std::string> left = util::wrap(util::printable(item.label), half);
  const std::vector<std::string> right = util::wrap(util::printable(item.beside), half);
  const auto at = [](const std::vector<std::string>& lines, std::size_t i) {
    return i < lines.size() ? std::string_view{lines[i]} : std::string_view{};
  };
  Rows rows;
  for (std::size_t i = 0; i < std::max(left.size(), right.size()); ++i)
    rows.push_back(
        {toned(theme, tone, fmt::format("{}{}", report::fitted(at(left, i), half + gap), at(right, i)))});
  return rows;
}

Rows item_rows(const Theme& theme, const Item& item, bool has_cursor, bool with_detail, int width) {
  const int indent = marker_width + util::text_width(item.lead);
  const Tone tone = has_cursor ? Tone::heading : Tone::plain;
  Rows rows = item.beside.empty()
                  ? paragraph(theme, tone, item.chosen ? item.label + " ✓" : item.label, width - indent)
                  : two_columns(theme, tone, item, width - indent);
  if (rows.empty()) rows.push_back({ftxui::text("")});
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::string lead =
        i == 0 ? (has_cursor ? "› " : "  ") + item.lead : std::string(static_cast<std::size_t>(indent), ' ');
    rows[i].element = ftxui::hbox({toned(theme, tone, lead), rows[i].element});
  }
  if (with_detail)
    std::ranges::move(paragraph(theme, Tone::faint, item.detail, width, indent), std::back_inserter(rows));
  return rows;
}

using Blocks = std::vector<Rows>;

int height_of(const Blocks& blocks) {
  int height = 0;
  for (const Rows& rows : blocks) height += static_cast<int>(rows.size());
  return height;
}

enum class Detailed : std::uint8_t { all, cursor, none };

Blocks blocks_of(const Theme& theme, const std::vector<Item>& items, std::size_t cursor, int width,
                 Detailed which) {
  Blocks blocks;
  blocks.reserve(items.size());
  for (std::size_t i = 0; i < items.size(); ++i) {
    const bool is_detailed = which == Detailed::all || (which == Detailed::cursor && i == cursor);
    blocks.push_back(item_rows(theme, items[i], i == cursor, is_detailed, width));
  }
  return blocks;
}

/// The blocks that are shown, `last` included.
struct Window {
  std::size_t first = 0;
  std::size_t last = 0;
};

/// Grows around the cursor, one block below and one above in turn, while there is room for it and for the
/// rows that tell how many are left out.
Window window_around(const Blocks& blocks, std::size_t cursor, int height) {
  Window window{cursor, cursor};
  int used = static_cast<int>(blocks[cursor].size());
  const auto grow = [&](Window grown, std::size_t added) {
    const int markers = (grown.first > 0 ? 1 : 0) + (grown.last + 1 < blocks.size() ? 1 : 0);
    const int more = static_cast<int>(blocks[added].size());
    if (used + more + markers > height) return false;
    used += more;
    window = grown;
    return true;
  };
  for (bool grew = true; grew;) {
    grew = window.last + 1 < blocks.size() && grow({window.first, window.last + 1}, window.last + 1);
    grew = (window.first > 0 && grow({window.first - 1, window.last}, window.first - 1)) || grew;
  }
  return window;
}

Row more(const Theme& theme, std::string_view arrow, std::size_t count) {
  return {toned(theme, Tone::faint, fmt::format("  {} {} more", arrow, count))};
}

Rows windowed(const Theme& theme, const Blocks& blocks, std::size_t cursor, int height) {
  const Window window = window_around(blocks, cursor, height);
  const bool above = window.first > 0;
  const bool below = window.last + 1 < blocks.size();
  const int room = height - (above ? 1 : 0) - (below ? 1 : 0);
  if (room < 1) return cut(theme, blocks[cursor], height);
  Rows rows;
  for (std::size_t i = window.first; i <= window.last; ++i)
    std::ranges::copy(blocks[i], std::back_inserter(rows));
  rows = cut(theme, std::move(rows), room);
  if (above) rows.insert(rows.begin(), more(theme, "↑", window.first));
  if (below) rows.push_back(more(theme, "↓", blocks.size() - window.last - 1));
  return rows;
}

}  // namespace

Rows list_rows(const Theme& theme, const std::vector<Item>& items, std::size_t cursor, const Area& area,
               Details details) {
  if (items.empty()) return {};
  Blocks blocks = blocks_of(theme, items, cursor, area.width, Detailed::all);
  if (height_of(blocks) > area.height && details == Details::if_they_fit) {
    blocks = blocks_of(theme, items, cursor, area.width, Detailed::cursor);
    const Window window = window_around(blocks, cursor, area.height);
    if (window.last - window.first + 1 < std::min(several, items.size()))
      blocks = blocks_of(theme, items, cursor, area.width, Detailed::none);
  }
  blocks[cursor].front().caret = Caret{};
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    for (Row& row : blocks[i]) row.target = i;
  }
  if (height_of(blocks) > area.height) return windowed(theme, blocks, cursor, area.height);
  Rows rows;
  for (Rows& block : blocks) std::ranges::move(block, std::back_inserter(rows));
  return rows;
}

bool numbered(const Event& event, const ItemOfNumber& item_of, TypedNumber& number, std::size_t& cursor) {
  const TypedNumber before = std::exchange(number, {});
  if (event.key == Key::enter && before.is_wrong) {
    number = before;
    return true;
  }
  if (event.key != Key::character || event.text.size() != 1 || !util::is_digit(event.text.front()))
    return false;
  const auto digit = static_cast<std::size_t>(event.text.front() - '0');
  constexpr std::size_t most = 99'999;  // more digits begin anew
  const std::size_t longer = before.value.value_or(0) * 10 + digit;
  number.value = longer <= most && item_of(longer) ? longer : digit;
  const std::optional<std::size_t> item = item_of(*number.value);
  number.is_wrong = !item;
  cursor = item.value_or(cursor);
  return true;
}

ItemOfNumber by_position(std::size_t count) {
  return [count](std::size_t number) {
    return number >= 1 && number <= count ? std::optional{number - 1} : std::nullopt;
  };
}

std::size_t items_in(const Rows& list) {
  std::size_t count = 0;
  std::optional<std::size_t> last;
  for (const Row& row : list) {
    if (row.target && row.target != last) ++count;
    last = row.target;
  }
  return count;
}

std::optional<std::size_t> moved(const Event& event, std::size_t cursor, std::size_t count,
                                 std::size_t page) {
  if (count == 0) return std::nullopt;
  const std::size_t last = count - 1;
  const bool is_character = event.key == Key::character;
  if (event.key == Key::up || (is_character && event.text == "k")) return cursor == 0 ? last : cursor - 1;
  if (event.key == Key::down || (is_character && event.text == "j")) return cursor == last ? 0 : cursor + 1;
  if (event.key == Key::wheel_up) return cursor == 0 ? 0 : cursor - 1;
  if (event.key == Key::wheel_down) return std::min(cursor + 1, last);
  if (event.key == Key::page_up) return cursor < page ? 0 : cursor - page;
  if (event.key == Key::page_down) return std::min(cursor + page, last);
  if (event.key == Key::home) return 0;
  if (event.key == Key::end) return last;
  return std::nullopt;
}

}  // namespace langpick::tui
