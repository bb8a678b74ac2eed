#include "cli/command.hpp"
#include "cli/options/output_options.hpp"
#include "langpick/entry.hpp"
#include "langpick/search.hpp"
#include "util/printable.hpp"

namespace langpick::cli {

namespace {

constexpr std::size_t most_answers = 3;  // enough to find it, few enough to read

struct FaqOptions {
  std::vector<std::string> words;
  bool all = false;
  OutputOptions output;
};

std::vector<Entry> all_faq(const KnowledgeBase& kb) {
  std::vector<Entry> all;
  for (Index f = 0; f < kb.reference.faq.size(); ++f) all.push_back({EntryKind::faq, f});
  return all;
}

/// What the words find; an error that tells what comes nearest where they find nothing.
std::vector<Entry> found(const KnowledgeBase& kb, const std::vector<std::string>& words) {
  SearchResult result = search(kb, words);
  if (!result.found.empty()) return std::move(result.found);
  std::string nearest;
  for (const Entry& entry : result.nearest) {
    nearest += (nearest.empty() ? "; the nearest: " : ", ") + std::string{kind_word(entry.kind)} + ':' +
               id_of(kb, entry);
  }
  throw usage_error("nothing fits these words" + nearest +
                    "; `langpick faq` lists the questions, `langpick compare` the topics");
}

ExitStatus faq(const FaqOptions& options, const Setting& setting, Io& io) {
  const KnowledgeBase& kb = setting.kb;
  if (options.words.empty() && kb.reference.faq.empty()) {
    throw Error{ExitStatus::bad_input,
                {"the knowledge base " + util::quoted(kb.id) + " has no questions that people ask"}};
  }
  const bool listed = options.words.empty() && !options.all;
  std::vector<Entry> entries = options.words.empty() ? all_faq(kb) : found(kb, options.words);
  if (!options.words.empty() && !options.all && entries.size() > most_answers) entries.resize(most_answers);
  const report::TextStyle style = text_style(options.output, io);
  io.write(options.output.output, options.output.format == "json" ? report::found_json(kb, entries)
                                  : listed                        ? report::faq_list_text(kb, style)
                                           : report::found_text(kb, entries, setting.kb_file, style));
  return ExitStatus::done;
}

void declare_faq(Flags& flags, FaqOptions& options) {
  add(flags,
      {{"WORD", &options.words, "Words to look for; without any, the questions are listed", "Arguments"},
       {"--all", &options.all, "Every match with its answer, not the best three"}});
  add_output_flags(flags, options.output);
}

}  // namespace

const Command faq_command{
    .name = "faq",
    .summary = "Questions that people ask, with answers, and whatever else words find",
    .examples =
        "langpick faq\n"
        "langpick faq learn first\n"
        "langpick faq --all\n",
    .declare = declared<FaqOptions, declare_faq, faq>,
};

}  // namespace langpick::cli
