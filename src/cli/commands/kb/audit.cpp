
#include "langpick/audit.hpp"

#include "cli/command.hpp"
#include "cli/knowledge_base_file.hpp"
#include "cli/options/output_options.hpp"

namespace langpick::cli {

namespace {

struct KbAuditOptions {
  std::string file;
  OutputOptions output;
};

ExitStatus audit(const KbAuditOptions& options, const Setting& setting, Io& io) {
  const KbArgument argument{options.file, setting, io};
  const Audit found = langpick::audit(argument.kb());
  if (!found.too_large.empty()) {
    throw Error{ExitStatus::bad_input,
                {argument.name() + ": its answer space is too large to be counted: " + found.too_large}};
  }
  io.write(options.output.output,
           options.output.format == "json"
               ? report::audit_json(argument.kb(), found)
               : report::audit_text(argument.kb(), found, text_style(options.output, io)));
  return ExitStatus::done;
}

void declare_kb_audit(Flags& flags, KbAuditOptions& options) {
  add_kb_argument(flags, options.file);
  add_output_flags(flags, options.output);
}

}  // namespace

const Command kb_audit_command{
    .name = "kb audit",
    .summary = "Count what all possible answers lead to",
    .examples =
        "langpick kb audit\n"
        "langpick kb audit kb.json --format json\n",
    .declare = declared<KbAuditOptions, declare_kb_audit, audit>,
};

}  // namespace langpick::cli
