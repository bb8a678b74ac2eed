#include <memory>

#include "cli/command.hpp"
#include "cli/knowledge_base_file.hpp"
#include "cli/output_options.hpp"
#include "langpick/difference.hpp"
#include "langpick/difference_report.hpp"

namespace langpick::cli {

namespace {

struct Options {
  std::string before;
  std::string after;
  OutputOptions output;
};

void require_file(const std::string& file, const char* name) {
  if (file.empty()) throw Error{ExitStatus::usage, {std::string{"kb diff: "} + name + " is missing"}};
}

ExitStatus diff(const Options& options, Io& io) {
  check(options.output);
  require_file(options.before, "OLD");
  require_file(options.after, "NEW");
  const LoadedKnowledgeBase before = read_knowledge_base(options.before, io);
  const LoadedKnowledgeBase after = read_knowledge_base(options.after, io);
  const KnowledgeBase& old_kb = before.knowledge_base();
  const KnowledgeBase& new_kb = after.knowledge_base();
  const std::vector<Difference> found = difference(old_kb, new_kb);
  io.write(options.output.output,
           options.output.format == "json"
               ? report::difference_json(old_kb, new_kb, found)
               : report::difference_text(old_kb, new_kb, found, text_style(options.output, io)));
  return ExitStatus::done;
}

Action declare(CLI::App& app, const Setting&) {
  auto options = std::make_shared<Options>();
  app.add_option("old", options->before, "The knowledge base as it was")
      ->type_name("OLD")
      ->group("Arguments");
  app.add_option("new", options->after, "The knowledge base as it is")->type_name("NEW")->group("Arguments");
  add_output_options(app, options->output);
  return [options](Io& io) { return diff(*options, io); };
}

}  // namespace

const Command kb_diff_command{
    .name = "kb diff",
    .summary = "What changed in meaning from one knowledge base to another",
    .examples =
        "langpick kb diff old.json new.json\n"
        "langpick kb diff old.json new.json --format json\n",
    .declare = declare,
};

}  // namespace langpick::cli
