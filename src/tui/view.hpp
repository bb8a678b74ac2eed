#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "langpick/knowledge_base.hpp"
#include "tui/event.hpp"
#include "tui/rows.hpp"

namespace langpick::tui {

/// One step of the interview on the screen.
class View {
 public:
  View() = default;
  View(const View&) = delete;
  View& operator=(const View&) = delete;
  virtual ~View() = default;

  /// At most as many rows as the area has.
  [[nodiscard]] virtual Rows draw(const Area& area) = 0;
  [[nodiscard]] virtual std::vector<Hint> hints() const = 0;
  /// Takes an event; false when it is none of this view's.
  virtual bool take(const Event& event) = 0;
  /// A click on a row with this target.
  virtual void click(std::size_t target) = 0;
  /// What the last event has to be answered with; empty: nothing.
  [[nodiscard]] virtual std::string notice() const { return {}; }
  /// After the last event one wants to read when this question is asked.
  [[nodiscard]] virtual std::optional<Index> wonders_at() const { return std::nullopt; }
};

}  // namespace langpick::tui
