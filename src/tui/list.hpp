#pragma once
/// A list of items, one of which the cursor is on.

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "tui/event.hpp"
#include "tui/rows.hpp"

namespace langpick::tui {

struct Item {
  std::string lead;  ///< "12. ", or "12. [x] "
  std::string label;
  std::string detail;  ///< explains the label; shown below it
  std::string beside;  ///< stands in a second column
  bool chosen = false;
};

/// When details are shown: where all of them fit, or else that of the cursor's item where several items are
/// seen beside it; or always.
enum class Details : std::uint8_t { if_they_fit, always };

/// As many items as fit, the cursor's among them, and how many there are above and below. A row's target is
/// its item's position.
[[nodiscard]] Rows list_rows(const Theme& theme, const std::vector<Item>& items, std::size_t cursor,
                             const Area& area, Details details = Details::if_they_fit);

/// How many items these rows show, in whole or in part: so far a page goes.
[[nodiscard]] std::size_t items_in(const Rows& list);

/// Where the cursor goes among `count` items; none when the event is none that moves it.
[[nodiscard]] std::optional<std::size_t> moved(const Event& event, std::size_t cursor, std::size_t count,
                                               std::size_t page);

/// The number that is being typed, digit by digit.
struct TypedNumber {
  std::optional<std::size_t> value;
  bool is_wrong = false;  ///< no item has it
};
/// The item that a number stands for.
using ItemOfNumber = std::function<std::optional<std::size_t>(std::size_t number)>;

/// Digits typed one after the other make a number as long as an item has it; the cursor goes there. False for
/// what is no digit, but for Enter after a number that none has: it must not choose where the cursor happens
/// to be.
[[nodiscard]] bool numbered(const Event& event, const ItemOfNumber& item_of, TypedNumber& number,
                            std::size_t& cursor);

/// Items that are numbered from 1 on.
[[nodiscard]] ItemOfNumber by_position(std::size_t count);

}  // namespace langpick::tui
