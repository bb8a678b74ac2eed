#include <algorithm>

#include <fmt/format.h>

#include "langpick/report.hpp"
#include "langpick/rule_words.hpp"
#include "report/page.hpp"
#include "util/text_width.hpp"

namespace langpick::report {

namespace {

std::string remarks(const Question& question) {
  std::string text = question.kind == QuestionKind::fact ? "a fact" : "a judgement";
  if (question.multiple()) {
    text += question.max_choices == question.options.size() ? "; several, separated by commas"
                                                            : fmt::format("; up to {}", question.max_choices);
  }
  if (question.quick) text += "; quick set";
  return text;
}

}  // namespace

std::string questions_text(const KnowledgeBase& kb, bool quick, const TextStyle& style) {
  Page page{style};
  bool first = true;
  for (const Question& question : kb.questions) {
    if (quick && !question.quick) continue;
    if (!first) page.blank();
    first = false;
    page.paragraph(fmt::format("--{}  ", question.id), question.title, Tone::heading, Tone::strong);
    page.paragraph("    ", fmt::format("{} ({})", question.help, remarks(question)), Tone::plain,
                   Tone::faint);
    if (question.ask_when) {
      page.paragraph("    ", fmt::format("Asked when {}.", condition_words(kb, *question.ask_when)),
                     Tone::plain, Tone::faint);
    }
    int id_width = 0;
    for (const Option& option : question.options) id_width = std::max(id_width, util::text_width(option.id));
    id_width = std::min(id_width, page.width() / 2 - 6);
    for (const Option& option : question.options) {
      page.paragraph(fmt::format("    {}  ", padded(option.id, id_width)), option.label);
    }
  }
  return std::move(page).take();
}

}  // namespace langpick::report
