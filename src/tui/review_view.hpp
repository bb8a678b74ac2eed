#pragma once
#include <optional>

#include "ask/finding.hpp"
#include "ask/interview.hpp"
#include "tui/list.hpp"
#include "tui/view.hpp"

namespace langpick::tui {

/// All answers, each to be changed, and the way to the recommendation.
class ReviewView : public View {
 public:
  /// `changed`: the question it comes back from; else the cursor is on the current one, or at the end.
  ReviewView(ask::Interview& interview, const Theme& theme, std::optional<Index> changed);

  [[nodiscard]] Rows draw(const Area& area) override;
  [[nodiscard]] std::vector<Hint> hints() const override;
  bool take(const Event& event) override;
  void click(std::size_t target) override;
  [[nodiscard]] std::string notice() const override { return notice_; }
  [[nodiscard]] std::optional<Index> wonders_at() const override { return wonders_at_; }

 private:
  [[nodiscard]] Item item(Index question, int width) const;
  [[nodiscard]] std::vector<Item> items(int width) const;
  [[nodiscard]] std::size_t place_of(Index question) const;
  [[nodiscard]] std::size_t row_of(Index question) const;
  void open(Index question, std::optional<Index> sought);
  bool take_in_search(const Event& event);
  void look_for(std::string words);

  ask::Interview& interview_;
  Theme theme_;
  std::vector<Index> listed_;         ///< those that are asked or answered, those that aren't, all others
  std::size_t asked_;                 ///< so many are
  std::size_t shown_;                 ///< so many are in the list; the others are only found
  std::size_t cursor_;                ///< the row: behind what is asked the recommendation has its own
  std::size_t page_ = 1;              ///< so many items were seen last
  std::optional<std::string> words_;  ///< while something is looked for
  std::vector<ask::Found> found_;     ///< then the cursor is in it
  std::optional<Index> wonders_at_;
  TypedNumber number_;
  std::string notice_;
};

}  // namespace langpick::tui
