#include "ask/line_dialogue.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "ask/asked_if.hpp"
#include "ask/options.hpp"
#include "ask/words.hpp"
#include "langpick/report.hpp"
#include "report/words.hpp"
#include "util/ascii.hpp"
#include "util/printable.hpp"
#include "util/text.hpp"

namespace langpick::ask {

namespace {

/// What people type for the letters.
constexpr std::array<std::pair<std::string_view, std::string_view>, 10> command_words{{{"back", "b"},
                                                                                       {"skip", "s"},
                                                                                       {"why", "w"},
                                                                                       {"options", "o"},
                                                                                       {"note", "n"},
                                                                                       {"review", "r"},
                                                                                       {"scores", "l"},
                                                                                       {"help", "?"},
                                                                                       {"quit", "q"},
                                                                                       {"exit", "q"}}};

/// Words and letters, in any case, to letters; all else as it is.
std::string command_of(std::string_view text) {
  std::string word = util::lowered(text);
  for (const auto& [spelt, letter] : command_words) {
    if (word == spelt) return std::string{letter};
  }
  return word.size() == 1 ? word : std::string{text};
}

}  // namespace

std::string LineDialogue::greeting() {
  const bool is_begun = interview_.step() != Step::kept;
  return text_.said(fmt::format(
             "{}. {}", report::subject_words(interview_.knowledge_base(), interview_.answers().project),
             is_begun ? progress_words(interview_) : "")) +
         text_.said(is_begun ? contradiction_words(interview_) : "") + begin();
}

/// The keys are told once, before the first question.
std::string LineDialogue::begin() {
  return (interview_.step() == Step::question ? text_.keys() : "") + put();
}

/// After a change from the review only what it did there.
std::string LineDialogue::put() {
  if (interview_.step() != Step::review || !before_) return text_.step() + prompt();
  return text_.changes(*std::exchange(before_, std::nullopt)) + prompt();
}

std::string LineDialogue::prompt() const {
  if (proposed_) {
    return fmt::format("{} name; an empty line takes {}: ", offer_->deed == Deed::name ? "Project" : "File",
                       proposed_->empty() ? "none" : util::printable(*proposed_) + ", - cancels");
  }
  if (!writes_note_) return text_.prompt();
  return note().empty() ? "Your note, in one line; an empty line writes none: "
                        : "Your note, in one line; an empty line keeps it as it is, - takes it back: ";
}

std::string LineDialogue::take(std::string_view line) {
  const std::string_view typed = util::trimmed(line);
  if (writes_note_) return take_note(typed);
  if (proposed_) return take_name(typed);
  if (interview_.step() == Step::question && typed.starts_with("n "))
    return take_note(util::trimmed(typed.substr(2)));
  const std::string text = command_of(typed);
  if (interview_.step() == Step::decided) {
    const auto offer =
        std::ranges::find(offers, text, [](const Offer& each) { return std::string{each.key}; });
    if (offer != offers.end()) {
      offer_ = &*offer;
      return carry_out({});
    }
    if (text == "o" && interview_.has_open()) {
      interview_.answer_open();
      return put();
    }
  }
  if (std::optional<std::string> out = take_command(text)) return *std::move(out);
  switch (interview_.step()) {
    case Step::kept:
      return take_at_kept(text);
    case Step::question:
      return take_at_question(text);
    case Step::settled:
      return take_at_settled(text);
    case Step::review:
      return take_at_review(text);
    case Step::decided:
      return reply("Type one of the letters; q leaves.");
    case Step::finished:
    case Step::cancelled:
      break;
  }
  return {};
}

/// What a letter does at every step; none: it is no such command.
std::optional<std::string> LineDialogue::take_command(std::string_view command) {
  if (command == "q") {
    interview_.step() == Step::decided ? interview_.leave() : interview_.cancel();
    return std::string{};
  }
  if (command == "l") return text_.standing() + prompt();
  if (command == "?" || command == "h") return text_.keys() + prompt();
  if (interview_.kept()) return std::nullopt;
  if (command == "b") {
    const bool leaves_review = interview_.step() == Step::review;
    if (!interview_.back()) return reply("This is the first question.");
    return text_.said(leaves_review ? "Back to the questions." : "") + put();
  }
  if (command == "r") {
    before_.reset();
    interview_.review();
    return put();
  }
  return std::nullopt;
}

std::string LineDialogue::take_note(std::string_view text) {
  if (text == "?")
    return reply("It stands beside your answer in the report and in records, and counts for nothing.");
  writes_note_ = false;
  if (!text.empty()) interview_.note(text == "-" ? "" : text);
  return reply(note().empty() ? "There is no note." : "Your note: " + note());
}

std::string LineDialogue::take_name(std::string_view text) {
  if (text == "?") {
    return reply(
        offer_->deed == Deed::name
            ? "Reports, records and answers say then what project they are about."
            : "It is written to the file that you name; a folder before the name is made if it isn't "
              "there.");
  }
  const bool is_file = offer_->deed != Deed::name;
  if (is_file && command_of(text) == "b") text = "-";
  if (is_file && text.size() == 1 && util::lowered(text) >= "a" && util::lowered(text) <= "z") {
    return reply(
        fmt::format("A letter alone is no file's name here: type more, ./{} for a file called so, or - to "
                    "go back to the menu.",
                    util::printable(text)));
  }
  const std::string name = text.empty() ? *proposed_ : std::string{text};
  proposed_.reset();
  return name.empty() || name == "-" ? reply("All stays as it is.") : carry_out(name);
}

std::string LineDialogue::take_at_kept(std::string_view text) {
  if (text == "g") {
    interview_.take_up();
  } else if (text == "a") {
    interview_.begin_anew();
  } else {
    return reply("Type g to go on with it, or a to begin anew.");
  }
  return begin();
}

std::string LineDialogue::take_at_question(std::string_view text) {
  const Question& asked = interview_.knowledge_base().questions[interview_.question()];
  const OptionSet chosen = interview_.answer_to(interview_.question());
  const auto put_next = [this, is_in_turn = interview_.place().number > 0] {
    const bool was_last = is_in_turn && interview_.step() == Step::review;
    return text_.said(was_last ? last_question_words : "") + put();
  };
  if (text == "s") {
    interview_.skip();
    return text_.said(chosen.empty() ? "Skipped." : "Your answer stays.") + put_next();
  }
  if (text == "x") {
    if (chosen.empty()) return reply("There is no answer to take back.");
    const std::string news = news_of([&] { interview_.take_back(); });
    const std::string said = text_.said("Your answer is taken back.") + news;
    return said + (interview_.step() == Step::review ? put() : prompt());
  }
  if (text == "n") {
    writes_note_ = true;
    return text_.said(fmt::format("A note on your answer to: {}", asked.title)) + prompt();
  }
  if (text == "o") return put();
  if (text == "w") return text_.evidence() + prompt();
  if (text.starts_with("w ") || text.starts_with("why ")) return tell_why(text.substr(text.find(' ') + 1));
  if (text.starts_with('/')) return text_.options(text.substr(1)) + prompt();
  if (text.empty() && !chosen.empty()) {
    interview_.skip();
    return put_next();
  }
  const Typed typed = typed_options(asked, text);
  if (!typed.complaint.empty()) return reply(typed.complaint);
  const std::string news = news_of([&] { interview_.answer(typed.options); });
  return text_.said("You chose: " + answer_words(asked, typed.options)) + news + put_next();
}

std::string LineDialogue::tell_why(std::string_view options) {
  const Question& asked = interview_.knowledge_base().questions[interview_.question()];
  Typed which;
  if (options == "all") {
    for (Index o = 0; o < asked.options.size(); ++o) which.options.add(o);
  } else {
    which = named_options(asked, options);
  }
  return which.complaint.empty() ? text_.evidence(which.options) + prompt() : reply(which.complaint);
}

/// Changes an answer; what that brings about beside.
std::string LineDialogue::news_of(const std::function<void()>& change) {
  const Recommendation before = interview_.recommendation();
  const bool is_change = before_ || !interview_.answer_to(interview_.question()).empty();
  change();
  const Recommendation& now = interview_.recommendation();
  std::string said = text_.said(change_words(interview_, before.answers));
  if (is_change) said += text_.said(verdict_words(interview_, before));
  if (now.contradictions != before.contradictions) said += text_.said(contradiction_words(interview_));
  if (now.contradictions.empty() && !before.contradictions.empty())
    said += text_.said("No answer contradicts another any more.");
  return said;
}

std::string LineDialogue::take_at_settled(std::string_view text) {
  if (text == "f") {
    interview_.stop();
  } else if (text.empty()) {
    interview_.go_on();
  } else {
    return reply("Type f to finish, an empty line to go on, or b to go back.");
  }
  return put();
}

std::string LineDialogue::take_at_review(std::string_view text) {
  if (text == "f" || (text.empty() && interview_.review_is_end())) return finish();
  if (text.starts_with('/')) return text_.found(text.substr(1)) + prompt();
  const std::vector<Index> listed = interview_.reviewed();
  if (text.empty()) {
    interview_.go_on();
  } else if (const auto question = typed_question(interview_.knowledge_base(), listed, text)) {
    const std::vector<Index> not_asked = interview_.not_asked();
    if (std::ranges::find(not_asked, *question) != not_asked.end())
      return reply(asked_if_words(interview_, *question));
    before_ = text_.answered();
    interview_.change(*question);
  } else {
    return reply(fmt::format("No question {}. Type a number from 1 to {}; ? helps.", util::quoted(text),
                             listed.size()));
  }
  return put();
}

std::string LineDialogue::carry_out(const std::string& name) {
  Reply done = interview_.ask_for(*offer_, name);
  proposed_ = std::move(done.proposed);
  return done.said.empty() ? prompt() : reply(done.said);
}

std::string LineDialogue::finish() {
  return interview_.finish() ? put() : reply("Nothing is answered yet: answer at least one question.");
}

}  // namespace langpick::ask
