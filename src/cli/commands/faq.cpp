#include <memory>

#include "cli/command.hpp"
#include "cli/options/output_options.hpp"
#include "langpick/faq_search.hpp"
#include "langpick/lookup.hpp"
#include "util/printable.hpp"

namespace langpick::cli {

namespace {

constexpr std::size_t most_answers = 3;  // enough to find it, few enough to read

struct FaqOptions {
  std::vector<std::string> words;
  bool all = false;
  OutputOptions output;
};

ExitStatus faq(const FaqOptions& options, const KnowledgeBase& kb, Io& io) {
  check(options.output);
  if (kb.reference.faq.empty()) {
    throw Error{ExitStatus::bad_input,
                {"the knowledge base " + util::quoted(kb.id) + " has no questions that people ask"}};
  }
  std::vector<Index> found = search_faq(kb, options.words);
  if (found.empty()) {
    throw Error{ExitStatus::usage,
                {"no question matches these words; `langpick faq` lists all " +
                 std::to_string(kb.reference.faq.size())}};
  }
  if (!options.words.empty() && !options.all && found.size() > most_answers) found.resize(most_answers);
  const bool with_answers = !options.words.empty() || options.all;
  io.write(options.output.output,
           options.output.format == "json"
               ? report::faq_json(kb, found)
               : report::faq_text(kb, found, with_answers, text_style(options.output, io)));
  return ExitStatus::done;
}

Action declare_faq(CLI::App& app, const Setting& setting) {
  auto options = std::make_shared<FaqOptions>();
  app.add_option("words", options->words, "Words to look for; without any, the questions are listed")
      ->type_name("WORD")
      ->group("Arguments");
  app.add_flag("--all", options->all, "Every match with its answer, not the best three");
  add_output_options(app, options->output);
  return [options, setting](Io& io) { return faq(*options, setting.kb, io); };
}

}  // namespace

const Command faq_command{
    .name = "faq",
    .summary = "Questions that people ask, with answers; searched by words",
    .examples =
        "langpick faq\n"
        "langpick faq learn first\n"
        "langpick faq --all\n",
    .declare = declare_faq,
};

}  // namespace langpick::cli
