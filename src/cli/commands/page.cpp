#include "cli/command.hpp"
#include "cli/options/answer_options.hpp"
#include "langpick/reading.hpp"
#include "report/interactive_page.hpp"

namespace langpick::cli {

namespace {

struct PageOptions {
  AnswerOptions answers;
  std::string output;
};

/// The files of the knowledge base that is set; none of the shipped one, which the program has.
std::optional<report::KnowledgeBaseFiles> files_of(const Setting& setting, Io& io) {
  if (setting.kb_file.empty()) return std::nullopt;
  report::KnowledgeBaseFiles files{
      .name = setting.kb_file, .document = io.read(setting.kb_file), .precedents = {}};
  const LoadedKnowledgeBase again{files.document, [&](const std::string& name) {
                                    const std::string& file = setting.kb_file;
                                    return files.precedents =
                                               io.read(file.substr(0, file.rfind('/') + 1) + name);
                                  }};
  if (!again.findings().empty() || again.knowledge_base().sha256 != setting.kb.sha256) {
    throw Error{ExitStatus::bad_input,
                {document_name(setting.kb_file) + ": can't be read twice, which this takes; name a file"}};
  }
  return files;
}

ExitStatus page(const PageOptions& options, const Setting& setting, Io& io) {
  require_questions(setting.kb, "langpick recommend --format html");
  const report::PageParts& parts = report::embedded_page_parts();
  if (parts.module.empty()) {
    throw Error{ExitStatus::usage,
                {"page: langpick was built without it; `script/build` makes one that has it, and so has "
                 "every package"}};
  }
  const Answers start =
      with_typed(options.answers, setting.kb, answers_in_file(options.answers, setting, io));
  io.write(options.output, report::interactive_page(setting.kb, start, parts, files_of(setting, io)));
  return ExitStatus::done;
}

void declare_page(Flags& flags, PageOptions& options) {
  add(flags, {{"-o,--output FILE", &options.output, "Write the page to FILE, whole or not at all", "Output",
               Value::file}});
  add_answer_flags(flags, options.answers);
}

}  // namespace

const Command page_command{
    .name = "page",
    .summary = "The questionnaire as one web page",
    .examples =
        "langpick page --output choose.html\n"
        "langpick page --answers answers.json --output choose.html\n",
    .declare = declared<PageOptions, declare_page, page>,
};

}  // namespace langpick::cli
