#include "cli/command.hpp"
#include "cli/options/output_options.hpp"
#include "langpick/entry.hpp"
#include "util/edit_distance.hpp"
#include "util/printable.hpp"

namespace langpick::cli {

namespace {

struct KbShowOptions {
  std::vector<std::string> ids;
  OutputOptions output;
};

std::string unknown(const std::string& id, const KnowledgeBase& kb) {
  const std::string kind = id.substr(0, id.find(':') + 1);  // "precedent:", or nothing
  std::vector<std::string> known;
  for (const Entry& entry : all_entries(kb)) {
    if (!kind.empty() && kind_word(entry.kind) != kind.substr(0, kind.size() - 1)) continue;
    known.push_back(id_of(kb, entry));
    if (entry.kind == EntryKind::option) {  // by its own id, too
      known.emplace_back(kb.questions[entry.position].options[entry.option].id);
    }
  }
  const std::vector<std::string_view> candidates{known.begin(), known.end()};
  const std::string_view nearest = util::nearest(std::string_view{id}.substr(kind.size()), candidates);
  return "kb show: nothing has the id " + util::quoted(id) +
         (nearest.empty() ? "; `langpick kb show` lists all"
                          : "; did you mean \"" + kind + std::string{nearest} + "\"?");
}

/// All that the ids name; every unknown id is an error of its own line.
std::vector<Entry> find(const std::vector<std::string>& ids, const KnowledgeBase& kb) {
  std::vector<Entry> entries;
  Error error{.status = ExitStatus::usage, .lines = {}};
  for (const std::string& id : ids) {
    const std::vector<Entry> found = find_entries(kb, id);
    if (found.empty()) error.lines.push_back(unknown(id, kb));
    entries.insert(entries.end(), found.begin(), found.end());
  }
  if (!error.lines.empty()) throw error;
  return entries;
}

ExitStatus show(const KbShowOptions& options, const Setting& setting, Io& io) {
  const KnowledgeBase& kb = setting.kb;
  const bool as_json = options.output.format == "json";
  const report::TextStyle style = text_style(options.output, io);
  if (options.ids.empty()) {
    const std::string all =
        as_json ? report::entries_json(kb, all_entries(kb)) : report::entry_ids_text(kb, style);
    io.write(options.output.output, all);
    return ExitStatus::done;
  }
  const std::vector<Entry> entries = find(options.ids, kb);
  io.write(options.output.output,
           as_json ? report::entries_json(kb, entries) : report::entries_text(kb, entries, style));
  return ExitStatus::done;
}

void declare_kb_show(Flags& flags, KbShowOptions& options) {
  add(flags,
      {{"ID", &options.ids, "Ids of anything: criteria, options, precedents, …; without any, they are listed",
        "Arguments", Value::entry}});
  add_output_flags(flags, options.output);
}

}  // namespace

const Command kb_show_command{
    .name = "kb show",
    .summary = "Explain an id: what it is, on what evidence, and where it is used",
    .examples =
        "langpick kb show predictable-latency\n"
        "langpick kb show latency=tight-tail deep-dive-2026\n"
        "langpick kb show json-parse --format json\n"
        "langpick kb show precedent:discord-read-states\n",
    .declare = declared<KbShowOptions, declare_kb_show, show>,
};

}  // namespace langpick::cli
