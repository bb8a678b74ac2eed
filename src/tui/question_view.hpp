#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ask/interview.hpp"
#include "tui/list.hpp"
#include "tui/view.hpp"

namespace langpick::tui {

/// The question that is asked: a list of options to move in, number, filter and tick.
class QuestionView : public View {
 public:
  QuestionView(ask::Interview& interview, const Theme& theme);

  [[nodiscard]] Rows draw(const Area& area) override;
  [[nodiscard]] std::vector<Hint> hints() const override;
  bool take(const Event& event) override;
  void click(std::size_t target) override;
  [[nodiscard]] std::string notice() const override { return notice_; }

  /// The option under the cursor; empty for the first, with which the list begins, and where none is shown.
  [[nodiscard]] std::string_view option_label() const;

 private:
  bool take_in_note(const Event& event);
  bool take_in_filter(const Event& event);
  bool take_number(const Event& event);
  void set_filter(std::string filter);
  void close_filter();
  void toggle(Index option);
  void choose();
  [[nodiscard]] std::vector<Item> items() const;
  [[nodiscard]] bool can_filter() const;
  /// Was it asked from the review?
  [[nodiscard]] bool is_changing() const { return interview_.place().number == 0; }

  ask::Interview& interview_;
  const Question& question_;
  bool counted_;  ///< its options hold numbers, which are typed as they are
  Theme theme_;
  OptionSet ticked_;          ///< of a multiple choice
  std::vector<Index> shown_;  ///< the options that the filter leaves
  std::size_t cursor_ = 0;    ///< in `shown_`
  std::size_t page_ = 1;      ///< so many items were seen last
  bool filtering_ = false;
  std::string filter_;
  std::optional<std::string> note_;  ///< while it is written
  TypedNumber number_;
  std::string notice_;
};

}  // namespace langpick::tui
