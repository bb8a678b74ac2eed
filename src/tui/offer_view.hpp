#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "ask/interview.hpp"
#include "tui/list.hpp"
#include "tui/view.hpp"

namespace langpick::tui {

/// A few ways on, one of which is to be chosen.
class OfferView : public View {
 public:
  struct Way {
    char key;
    std::string label;
    std::string detail;
    std::function<ask::Reply(const std::string& name)> go;  ///< first without a name
    std::string_view wanted = {};                           ///< stands before the name that is typed
  };

  OfferView(ask::Interview& interview, const Theme& theme, std::string words, std::vector<Way> ways)
      : interview_(interview), theme_(theme), words_(std::move(words)), ways_(std::move(ways)) {}

  [[nodiscard]] Rows draw(const Area& area) override;
  [[nodiscard]] std::vector<Hint> hints() const override;
  bool take(const Event& event) override;
  void click(std::size_t target) override;
  [[nodiscard]] std::string notice() const override { return notice_; }

 private:
  void go(const std::string& name);

  ask::Interview& interview_;
  Theme theme_;
  std::string words_;
  std::vector<Way> ways_;
  std::size_t cursor_ = 0;
  std::size_t page_ = 1;             ///< so many items were seen last
  std::optional<std::string> name_;  ///< while it is typed
  std::string notice_;
};

/// An interview that was left is kept: go on with it, or begin anew?
[[nodiscard]] std::unique_ptr<View> kept_offer(ask::Interview& interview, const Theme& theme);

/// Nothing open can change the choice: stop here, or go on?
[[nodiscard]] std::unique_ptr<View> settled_offer(ask::Interview& interview, const Theme& theme);

/// What was decided, and what can be done with it.
[[nodiscard]] std::unique_ptr<View> decided_offer(ask::Interview& interview, const Theme& theme);

}  // namespace langpick::tui
