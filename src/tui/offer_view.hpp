#pragma once
#include "ask/interview.hpp"
#include "tui/list.hpp"
#include "tui/view.hpp"

namespace langpick::tui {

/// Nothing open can change the choice: stop here, or go on?
class SettledView : public View {
 public:
  SettledView(ask::Interview& interview, const Theme& theme) : interview_(interview), theme_(theme) {}

  [[nodiscard]] Rows draw(const Area& area) override;
  [[nodiscard]] std::vector<Hint> hints() const override;
  bool take(const Event& event) override;
  void click(std::size_t target) override;

 private:
  ask::Interview& interview_;
  Theme theme_;
  std::size_t cursor_ = 0;
};

}  // namespace langpick::tui
