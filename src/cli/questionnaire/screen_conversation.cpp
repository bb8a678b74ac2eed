#include "cli/questionnaire/screen_conversation.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <string>

#include "tui/decoder.hpp"
#include "tui/frame.hpp"
#include "tui/painter.hpp"
#include "tui/questionnaire.hpp"

namespace langpick::cli {

namespace {

// xterm's control sequences, which terminals have in common
constexpr std::string_view begin_drawing =
    "\x1b[?25l\x1b[?1000h\x1b[?1006h";  // no cursor; clicks, in SGR form
constexpr std::string_view end_drawing = "\x1b[?1006l\x1b[?1000l\x1b[?25h";
constexpr std::string_view where_is_the_cursor = "\x1b[6n";

constexpr int escape_milliseconds = 50;   // the rest of an escape sequence follows at once
constexpr int report_milliseconds = 200;  // a slow line's answer

class ScreenConversation {
 public:
  ScreenConversation(ask::Interview& interview, Terminal& terminal, bool color,
                     const std::function<void()>& keep)
      : interview_(interview),
        terminal_(terminal),
        keep_(keep),
        questionnaire_(interview, tui::Theme{.color = color}) {
    terminal_.read_keys();
    terminal_.show(begin_drawing);
  }
  ~ScreenConversation() {
    terminal_.show(painter_.erase() + std::string{end_drawing});
    await_report();
    terminal_.restore();
  }
  ScreenConversation(const ScreenConversation&) = delete;
  ScreenConversation& operator=(const ScreenConversation&) = delete;

  void hold() {
    draw();
    while (!interview_.is_over()) {
      take(terminal_.wait(decoder_.is_waiting() ? std::optional{escape_milliseconds} : std::nullopt));
      keep_();
      if (!interview_.is_over()) draw();
    }
  }

 private:
  void draw();
  void take(const Input& input);
  void take(tui::Event event);
  void suspend();
  void await_report();

  ask::Interview& interview_;
  Terminal& terminal_;
  const std::function<void()>& keep_;
  tui::Questionnaire questionnaire_;
  tui::Decoder decoder_;
  Terminal::Size size_ = terminal_.size();
  tui::Painter painter_{size_.columns};
  int height_asked_for_ = 0;  ///< of the frame whose place was asked for
  int reports_awaited_ = 0;
  int first_row_ = 0;  ///< of the terminal that the frame takes
};

void ScreenConversation::draw() {
  const tui::Rows rows = questionnaire_.draw({size_.columns, size_.rows});
  std::string bytes = painter_.paint(tui::rendered(rows, size_.columns));
  if (painter_.height() !=
      height_asked_for_) {  // clicks count from the terminal's first row, not the frame's
    bytes += where_is_the_cursor;
    height_asked_for_ = painter_.height();
    ++reports_awaited_;
  }
  terminal_.show(bytes);
}

void ScreenConversation::take(tui::Event event) {
  if (event.key == tui::Key::cursor_at) {
    reports_awaited_ = std::max(0, reports_awaited_ - 1);
    first_row_ = event.row - painter_.height() + 1;
    return;
  }
  event.row -= first_row_;
  if (!interview_.is_over()) questionnaire_.take(event);
}

void ScreenConversation::take(const Input& input) {
  switch (input.kind) {
    case Input::Kind::bytes:
      for (const tui::Event& event : decoder_.take(input.bytes)) take(event);
      break;
    case Input::Kind::timeout:
      for (const tui::Event& event : decoder_.give_up()) take(event);
      break;
    case Input::Kind::resized:
      size_ = terminal_.size();
      painter_.resize(size_.columns);
      height_asked_for_ = 0;
      break;
    case Input::Kind::suspended:
      suspend();
      break;
    case Input::Kind::ended:
    case Input::Kind::interrupted:
      interview_.cancel();
      break;
  }
}

void ScreenConversation::suspend() {
  terminal_.show(painter_.erase() + std::string{end_drawing});
  terminal_.suspend();
  terminal_.show(begin_drawing);
  size_ = terminal_.size();
  painter_.resize(size_.columns);
  height_asked_for_ = 0;
}

/// An answer of the terminal that came after the end would look as if somebody had typed it into the shell.
void ScreenConversation::await_report() {
  while (reports_awaited_ > 0) {
    const Input input = terminal_.wait(report_milliseconds);
    if (input.kind == Input::Kind::timeout || input.kind == Input::Kind::ended) return;
    for (const tui::Event& event : decoder_.take(input.bytes)) {
      if (event.key == tui::Key::cursor_at) --reports_awaited_;
    }
  }
}

}  // namespace

void converse_on_screen(ask::Interview& interview, Terminal& terminal, bool color,
                        const std::function<void()>& keep) {
  ScreenConversation{interview, terminal, color, keep}.hold();
}

}  // namespace langpick::cli
