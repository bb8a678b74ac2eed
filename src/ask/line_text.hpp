#pragma once
/// What line mode prints, each piece ended by a line break: text that moves no cursor and has no other
/// control character, so that it suits screen readers, dumb terminals and logs.

#include <string>
#include <string_view>
#include <vector>

#include "ask/interview.hpp"
#include "report/page.hpp"

namespace langpick::ask {

class LineText {
 public:
  /// `interview` outlives it. Text is wrapped to `width` columns.
  LineText(const Interview& interview, int width) : interview_(interview), width_(width) {}

  [[nodiscard]] std::string said(std::string_view text) const;  ///< nothing for nothing
  /// What is asked now.
  [[nodiscard]] std::string step() const;
  /// The review's numbered lines.
  struct Answered {
    Index question = 0;
    std::string words;
    friend bool operator==(const Answered&, const Answered&) = default;
  };
  [[nodiscard]] std::vector<Answered> answered() const;
  /// In the review: what is otherwise than it was `before`.
  [[nodiscard]] std::string changes(const std::vector<Answered>& before) const;
  /// The line it is answered in; it isn't ended.
  [[nodiscard]] std::string prompt() const;
  /// What can be typed now.
  [[nodiscard]] std::string keys() const;

  /// At a question: the options that have all `words`.
  [[nodiscard]] std::string options(std::string_view words) const;
  /// Why it is asked; what stands behind these of its options.
  [[nodiscard]] std::string evidence() const;
  [[nodiscard]] std::string evidence(OptionSet options) const;
  /// In the review: what has `words`.
  [[nodiscard]] std::string found(std::string_view words) const;
  /// How the alternatives stand.
  [[nodiscard]] std::string standing() const;

 private:
  [[nodiscard]] std::string question() const;
  [[nodiscard]] std::string question_keys() const;
  [[nodiscard]] std::string menu(bool explained) const;
  [[nodiscard]] std::string review() const;
  [[nodiscard]] Answered answered(Index question) const;
  [[nodiscard]] std::string decided() const;
  [[nodiscard]] std::string question_prompt() const;
  [[nodiscard]] const Question& asked() const {
    return interview_.knowledge_base().questions[interview_.question()];
  }
  [[nodiscard]] report::Page page() const { return report::Page{{.width = width_}}; }

  const Interview& interview_;
  int width_;
};

}  // namespace langpick::ask
