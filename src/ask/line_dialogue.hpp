#pragma once
/// The interview in lines of text: what is printed, and what a typed line does. It moves no cursor and prints
/// no control character but the line break, so it suits screen readers, dumb terminals and logs.

#include <string>
#include <string_view>

#include "ask/interview.hpp"
#include "report/page.hpp"

namespace langpick::ask {

class LineDialogue {
 public:
  /// `interview` outlives it. Text is wrapped to `width` columns.
  LineDialogue(Interview& interview, int width) : interview_(interview), width_(width) {}

  /// What is printed before the first line is read.
  [[nodiscard]] std::string greeting() const;
  /// Takes one typed line, without its end; what is printed next. Nothing once the interview is over.
  [[nodiscard]] std::string take(std::string_view line);

 private:
  [[nodiscard]] std::string put() const;  ///< what is asked now, and the prompt
  [[nodiscard]] std::string put_kept() const;
  [[nodiscard]] std::string put_question() const;
  [[nodiscard]] std::string put_settled() const;
  [[nodiscard]] std::string put_review() const;
  [[nodiscard]] std::string put_decided() const;
  [[nodiscard]] std::string prompt() const;
  [[nodiscard]] std::string question_prompt() const;
  [[nodiscard]] std::string note_prompt() const;
  [[nodiscard]] std::string said(std::string_view text) const;

  [[nodiscard]] std::string take_command(char command);
  [[nodiscard]] std::string take_at_kept(std::string_view text);
  [[nodiscard]] std::string take_at_question(std::string_view text);
  [[nodiscard]] std::string take_at_settled(std::string_view text);
  [[nodiscard]] std::string take_at_review(std::string_view text);
  [[nodiscard]] std::string take_at_decided(std::string_view text);
  [[nodiscard]] std::string carry_out(const std::string& file);
  [[nodiscard]] std::string finish();

  [[nodiscard]] std::string filtered(std::string_view words) const;
  [[nodiscard]] std::string found(std::string_view words) const;
  [[nodiscard]] std::string background() const;
  [[nodiscard]] std::string standing() const;

  [[nodiscard]] const Question& question() const {
    return interview_.knowledge_base().questions[interview_.question()];
  }
  [[nodiscard]] report::Page page() const { return report::Page{{.width = width_}}; }

  Interview& interview_;
  int width_;
  bool writes_note_ = false;      ///< the next line is one
  const Offer* offer_ = nullptr;  ///< what was chosen last at the end
  std::string proposed_;          ///< the next line is a file's name, or nothing for this one
};

}  // namespace langpick::ask
