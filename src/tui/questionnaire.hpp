#pragma once
/// The interview on the screen: takes events, draws rows. It needs no terminal.

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "ask/interview.hpp"
#include "tui/event.hpp"
#include "tui/text_view.hpp"
#include "tui/view.hpp"

namespace langpick::tui {

class Questionnaire {
 public:
  /// `interview` outlives it. `kb_file`: the knowledge base as the user named it, for reports.
  Questionnaire(ask::Interview& interview, const Theme& theme, std::string kb_file = {});

  void take(const Event& event);
  /// At most as many rows as the screen has; nothing once the interview is over. Click events are understood
  /// by what was drawn last.
  [[nodiscard]] Rows draw(const Area& screen);

 private:
  struct Shown;  ///< what the view was made for

  void take_command(const Event& event);
  bool take_anywhere(const Event& event, std::string_view command);
  bool take_at_question(const Event& event, std::string_view command);
  void show_evidence();
  void show_report();
  void show_scores();
  void click(const Event& event);
  void go_back();
  void say_too(std::string_view words);
  void say_what_changed(Index asked);
  void follow();
  [[nodiscard]] View& front();
  [[nodiscard]] Row header(int width) const;
  [[nodiscard]] Rows footer(const Area& area);
  [[nodiscard]] Rows body(const Area& area);

  ask::Interview& interview_;
  Theme theme_;
  std::string kb_file_;
  std::unique_ptr<View> view_;
  std::unique_ptr<TextView> page_;         ///< over the view while it is open
  ask::Step step_ = ask::Step::cancelled;  ///< what the view was made for
  ask::Interview::Place place_;
  Recommendation before_;         ///< what followed from the answers when the view was made
  std::optional<Index> changed_;  ///< the question that was changed last from the review
  bool shows_panel_ = false;
  bool has_room_beside_ = false;  ///< where it was drawn last, for the panel; and
  bool panel_is_cut_ = false;     ///< there wasn't enough for all of it
  std::string notice_;
  std::string news_;  ///< what the last event did to the questions that are asked

  std::vector<std::optional<std::size_t>> targets_;  ///< per row drawn
  int clickable_width_ = 0;
};

}  // namespace langpick::tui
