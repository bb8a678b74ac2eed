#include "cli/questionnaire/line_conversation.hpp"

#include <optional>
#include <string>

#include "ask/line_dialogue.hpp"
#include "cli/error.hpp"

namespace langpick::cli {

namespace {

constexpr std::size_t most_bytes =
    std::size_t{256} * 1024;  // of all lines: what --stdin reads may have no end

/// Bytes to lines.
class LineReader {
 public:
  explicit LineReader(Terminal& terminal) : terminal_(terminal) {}

  /// A line without its end; none at the end of input and when interrupted.
  std::optional<std::string> next() {
    while (true) {
      const std::size_t end = pending_.find('\n');
      if (end != std::string::npos) {
        std::string line = pending_.substr(0, end);
        pending_.erase(0, end + 1);
        return line;
      }
      Input input = terminal_.wait(std::nullopt);
      if (input.kind == Input::Kind::bytes) pending_ += input.bytes;
      read_ += input.bytes.size();
      if (read_ > most_bytes) {
        terminal_.show("\n");
        throw Error{ExitStatus::bad_input,
                    {"the lines are longer than 256 KiB, the most that an interview takes"}};
      }
      if (input.kind == Input::Kind::ended || input.kind == Input::Kind::interrupted) return std::nullopt;
    }
  }

 private:
  Terminal& terminal_;
  std::string pending_;
  std::size_t read_ = 0;
};

}  // namespace

void converse_in_lines(ask::Interview& interview, Terminal& terminal, const std::function<void()>& keep) {
  LineReader lines{terminal};
  ask::LineDialogue dialogue{interview, terminal.size().columns};
  terminal.show(dialogue.greeting());
  while (!interview.is_over()) {
    const std::optional<std::string> line = lines.next();
    if (!line) {
      terminal.show("\n");  // the prompt's line was not ended by anybody
      interview.cancel();
      return;
    }
    const std::string said = dialogue.take(*line);
    keep();  // first: a terminal that is gone may end the process when it is shown something
    terminal.show(said);
  }
}

}  // namespace langpick::cli
