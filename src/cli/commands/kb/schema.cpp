#include <algorithm>

#include <fmt/format.h>

#include "cli/command.hpp"
#include "cli/options/output_options.hpp"
#include "langpick/schemas.hpp"

namespace langpick::cli {

namespace {

struct KbSchemaOptions {
  std::string name;
  std::string output;
};

std::string listed() {
  std::size_t widest = 0;
  for (const Schema& schema : embedded_schemas()) widest = std::max(widest, schema.name.size());
  std::string text;
  for (const Schema& schema : embedded_schemas()) {
    text += fmt::format("{:{}}  {}\n", schema.name, widest, schema.title);
  }
  return text;
}

/// The schema of answers is made for the loaded knowledge base; the others are the same for all.
std::string schema_text(const std::string& name, const KnowledgeBase& kb) {
  if (name == "answers") return report::answers_schema(kb);
  return std::string{std::ranges::find(embedded_schemas(), name, &Schema::name)->text};
}

ExitStatus schema(const KbSchemaOptions& options, const Setting& setting, Io& io) {
  io.write(options.output, options.name.empty() ? listed() : schema_text(options.name, setting.kb));
  return ExitStatus::done;
}

void declare_kb_schema(Flags& flags, KbSchemaOptions& options) {
  add(flags,
      {{"NAME", &options.name, "Which schema; without one, all are listed", "Arguments", Value::schema},
       {"-o,--output FILE", &options.output, "Write the result to FILE, whole or not at all", "Output",
        Value::file}});
}

}  // namespace

const Command kb_schema_command{
    .name = "kb schema",
    .summary = "JSON Schemas of what langpick reads and writes",
    .examples =
        "langpick kb schema\n"
        "langpick kb schema knowledge-base\n"
        "langpick kb schema answers --output answers.schema.json\n",
    .declare = declared<KbSchemaOptions, declare_kb_schema, schema>,
};

}  // namespace langpick::cli
