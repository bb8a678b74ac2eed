#pragma once
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "tui/view.hpp"

namespace langpick::tui {

/// A text longer than the screen, to be scrolled.
class TextView : public View {
 public:
  /// `text` is given the columns that it has. Begins at the heading `start`, or at the top where that is
  /// empty. The characters that open it, `openers`, close it, too.
  TextView(std::function<std::string(int)> text, std::string start, const Theme& theme,
           std::string_view openers = {})
      : text_(std::move(text)), theme_(theme), start_(std::move(start)), openers_(openers) {}

  [[nodiscard]] Rows draw(const Area& area) override;
  [[nodiscard]] std::vector<Hint> hints() const override;
  bool take(const Event& event) override;
  void click(std::size_t) override {}

 private:
  std::function<std::string(int)> text_;
  Theme theme_;
  std::string start_;  ///< looked for when it is drawn: lines depend on the width
  std::string_view openers_;
  std::size_t top_ = 0;
  std::size_t last_top_ = 0;
  std::size_t shown_ = 1;
};

}  // namespace langpick::tui
