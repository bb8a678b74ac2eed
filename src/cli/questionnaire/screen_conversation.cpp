#include "cli/questionnaire/screen_conversation.hpp"

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "tui/decoder.hpp"
#include "tui/frame.hpp"
#include "tui/questionnaire.hpp"

namespace langpick::cli {

namespace {

// xterm's control sequences, which terminals have in common
constexpr std::string_view begin_drawing =
    "\x1b[?1049h\x1b[?2004h\x1b[?1000h\x1b[?1006h";  // the other screen; pastes; clicks, in SGR form
// a terminal that has no other screen is cleared
constexpr std::string_view end_drawing = "\x1b[H\x1b[J\x1b[?1006l\x1b[?1000l\x1b[?2004l\x1b[?25h\x1b[?1049l";

constexpr int escape_milliseconds = 50;  // the rest of an escape sequence follows at once

class ScreenConversation {
 public:
  ScreenConversation(ask::Interview& interview, Terminal& terminal, bool color, const std::string& kb_file,
                     const std::function<void()>& keep)
      : interview_(interview),
        terminal_(terminal),
        keep_(keep),
        questionnaire_(interview, tui::Theme{.color = color}, kb_file) {
    terminal_.read_keys();
    terminal_.show(begin_drawing);
  }
  ~ScreenConversation() {
    terminal_.show(end_drawing);
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
  void take(const std::vector<tui::Event>& events);
  void suspend();

  ask::Interview& interview_;
  Terminal& terminal_;
  const std::function<void()>& keep_;
  tui::Questionnaire questionnaire_;
  tui::Decoder decoder_;
};

void ScreenConversation::draw() {
  const Terminal::Size size = terminal_.size();
  terminal_.show(tui::painted(tui::rendered(questionnaire_.draw({size.columns, size.rows}), size.columns)));
}

void ScreenConversation::take(const std::vector<tui::Event>& events) {
  for (const tui::Event& event : events) {
    if (!interview_.is_over()) questionnaire_.take(event);
  }
}

void ScreenConversation::take(const Input& input) {
  switch (input.kind) {
    case Input::Kind::bytes:
      take(decoder_.take(input.bytes));
      break;
    case Input::Kind::timeout:
      take(decoder_.give_up());
      break;
    case Input::Kind::resized:
      break;  // what follows is drawn for the new size
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
  terminal_.show(end_drawing);
  terminal_.suspend();
  terminal_.show(begin_drawing);
}

}  // namespace

void converse_on_screen(ask::Interview& interview, Terminal& terminal, bool color, const std::string& kb_file,
                        const std::function<void()>& keep) {
  ScreenConversation{interview, terminal, color, kb_file, keep}.hold();
}

void show_page(Terminal& terminal, std::string_view text, const std::optional<std::string>& pager) {
  terminal.show(end_drawing);
  terminal.page(text, pager);
  terminal.show(begin_drawing);
}

}  // namespace langpick::cli
