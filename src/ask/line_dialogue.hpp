#pragma once
/// The interview in lines of text: what a typed line does, and what is printed then.

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ask/interview.hpp"
#include "ask/line_text.hpp"

namespace langpick::ask {

class LineDialogue {
 public:
  /// `interview` outlives it. Text is wrapped to `width` columns.
  LineDialogue(Interview& interview, int width) : interview_(interview), text_(interview, width) {}

  /// What is printed before the first line is read.
  [[nodiscard]] std::string greeting();
  /// Takes one typed line, without its end; what is printed next. Nothing once the interview is over.
  [[nodiscard]] std::string take(std::string_view line);

 private:
  [[nodiscard]] std::string prompt() const;
  [[nodiscard]] std::string begin();
  [[nodiscard]] std::string put();
  [[nodiscard]] std::string reply(std::string_view words) const { return text_.said(words) + prompt(); }

  [[nodiscard]] std::string take_note(std::string_view text);
  [[nodiscard]] std::string take_name(std::string_view text);
  [[nodiscard]] std::optional<std::string> take_command(std::string_view command);
  [[nodiscard]] std::string take_at_kept(std::string_view text);
  [[nodiscard]] std::string take_at_question(std::string_view text);
  [[nodiscard]] std::string tell_why(std::string_view options);
  [[nodiscard]] std::string news_of(const std::function<void()>& change);
  [[nodiscard]] std::string take_at_settled(std::string_view text);
  [[nodiscard]] std::string take_at_review(std::string_view text);
  [[nodiscard]] std::string carry_out(const std::string& name);
  [[nodiscard]] std::string finish();

  [[nodiscard]] const std::string& note() const { return interview_.answers().notes[interview_.question()]; }

  Interview& interview_;
  LineText text_;
  /// The review as it was when an answer was to be changed from there.
  std::optional<std::vector<LineText::Answered>> before_;
  bool writes_note_ = false;             ///< the next line is one
  const Offer* offer_ = nullptr;         ///< what was chosen last at the end
  std::optional<std::string> proposed_;  ///< the next line is a name, or nothing for this one
};

}  // namespace langpick::ask
