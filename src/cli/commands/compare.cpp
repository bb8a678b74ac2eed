#include <memory>

#include "cli/command.hpp"
#include "cli/options/choice.hpp"
#include "cli/options/output_options.hpp"
#include "langpick/lookup.hpp"

namespace langpick::cli {

namespace {

struct CompareOptions {
  std::vector<std::string> topics;
  OutputOptions output;
};

std::string rendered(const CompareOptions& options, const KnowledgeBase& kb, const Io& io) {
  if (options.output.format == "json") return report::comparison_json(kb, options.topics);
  if (options.output.format == "html") return report::comparison_html(kb, options.topics);
  if (options.output.format == "markdown") return report::comparison_markdown(kb, options.topics);
  return report::comparison_text(kb, options.topics, text_style(options.output, io));
}

ExitStatus compare(const CompareOptions& options, const KnowledgeBase& kb, Io& io) {
  check(options.output);
  const std::vector<std::string_view> known = report::comparison_topics(kb);
  for (const std::string& topic : options.topics) require_choice("compare", topic, known);
  io.write(options.output.output, rendered(options, kb, io));
  return ExitStatus::done;
}

Action declare_compare(CLI::App& app, const Setting& setting) {
  auto options = std::make_shared<CompareOptions>();
  app.add_option("topics", options->topics, "What to compare; without any, the overview")
      ->type_name("TOPIC")
      ->group("Arguments");
  options->output.formats = {"text", "json", "markdown", "html"};
  add_output_options(app, options->output);
  return [options, setting](Io& io) { return compare(*options, setting.kb, io); };
}

}  // namespace

const Command compare_command{
    .name = "compare",
    .summary = "Side by side: ratings, figures, features, code",
    .examples =
        "langpick compare\n"
        "langpick compare figures memory-management\n"
        "langpick compare code --format markdown\n",
    .declare = declare_compare,
};

}  // namespace langpick::cli
