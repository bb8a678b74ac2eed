#include <algorithm>
#include <iterator>

#include "cli/command.hpp"
#include "cli/knowledge_base_file.hpp"
#include "cli/options/output_options.hpp"
#include "json/raw_text.hpp"
#include "langpick/lint.hpp"
#include "langpick/report.hpp"

namespace langpick::cli {

namespace {

struct KbValidateOptions {
  std::string file;
  bool notes = false;
  OutputOptions output;
};

/// What was found on reading it, and what it means.
Findings examine(const KnowledgeBase& kb, Findings findings) {
  Findings meant = lint(kb, own_flags(), findings);
  json::locate(meant, kb.document);
  std::ranges::move(meant, std::back_inserter(findings));
  return findings;
}

Findings examine(const LoadedKnowledgeBase& loaded) {
  return examine(loaded.as_far_as_read(), loaded.findings());
}

ExitStatus validate(const KbValidateOptions& options, const Setting& setting, Io& io) {
  Findings findings =
      options.file.empty() ? examine(setting.kb, {}) : examine(load_knowledge_base(options.file, io));
  if (!options.notes) {
    std::erase_if(findings, [](const Finding& f) { return f.level() == Level::note; });
  }
  const std::string name = kb_name(options.file, setting);
  const auto text = [&] {
    if (is_for_ci(options.output)) return rendered(report::findings_ci(findings, name), options.output, io);
    return options.output.format == "json" ? report::findings_json(findings)
                                           : report::findings_text(findings, name);
  };
  io.write(options.output.output, text());
  const bool sound =
      std::ranges::none_of(findings, [](const Finding& f) { return f.level() == Level::error; });
  return sound ? ExitStatus::done : ExitStatus::gate_failed;
}

void declare_kb_validate(Flags& flags, KbValidateOptions& options) {
  static constexpr auto formats = with_ci_formats(std::array<std::string_view, 2>{"text", "json"});
  add_kb_argument(flags, options.file);
  add(flags,
      {{"--notes", &options.notes, "Also what could be better: claims that rest on comparisons alone"}});
  add_output_flags(flags, options.output, formats);
}

}  // namespace

const Command kb_validate_command{
    .name = "kb validate",
    .summary = "Find what is wrong with a knowledge base",
    .examples =
        "langpick kb validate kb.json\n"
        "langpick kb validate kb.json --notes --format json\n",
    .declare = declared<KbValidateOptions, declare_kb_validate, validate>,
};

}  // namespace langpick::cli
