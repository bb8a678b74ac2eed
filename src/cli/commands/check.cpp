#include "langpick/check.hpp"

#include <algorithm>
#include <list>
#include <span>

#include "cli/command.hpp"
#include "cli/knowledge_base_file.hpp"
#include "cli/options/output_options.hpp"
#include "cli/records/documents.hpp"
#include "cli/values.hpp"
#include "langpick/embedded.hpp"
#include "util/calendar.hpp"
#include "util/printable.hpp"

namespace langpick::cli {

namespace {

struct CheckOptions {
  std::vector<std::string> paths;
  std::vector<std::string> levels;  ///< CAUSE=LEVEL
  std::string as_of;
  std::string older_than;
  bool allow_empty = false;
  OutputOptions output;
};

report::CauseLevels cause_levels(const std::vector<std::string>& stated) {
  report::CauseLevels levels = report::usual_levels;
  for (const std::string& text : stated) {
    const std::size_t equals = text.find('=');
    if (equals == std::string::npos) {
      throw usage_error("--level: expected CAUSE=LEVEL, found " + util::quoted(text));
    }
    const std::string cause = text.substr(0, equals);
    const std::string level = text.substr(equals + 1);
    const auto position = [](const auto& words, const std::string& word) {
      const auto found = std::ranges::find(words, word);
      if (found == words.end()) throw no_choice("--level", word, words);
      return static_cast<std::size_t>(found - words.begin());
    };
    levels[position(report::cause_words, cause)] =
        static_cast<report::CauseLevel>(position(report::level_words, level));
  }
  return levels;
}

CheckScope scope_of(const CheckOptions& options, const Io& io) {
  CheckScope scope{.as_of = day_option("--as-of", options.as_of, io), .older_than = std::nullopt};
  if (options.older_than.empty()) return scope;
  scope.older_than = util::parse_duration(options.older_than);
  if (!scope.older_than) {
    throw usage_error("--older-than: expected a length of time such as 365d, 52w or 1y, found " +
                      util::quoted(options.older_than));
  }
  if (!scope.as_of) {
    throw usage_error(
        "--older-than: the day is missing to count from; add --as-of DATE or set SOURCE_DATE_EPOCH: "
        "langpick reads no clock");
  }
  return scope;
}

/// Those that --kb names, the last one first, and the one of the program: each record finds its own.
class KnowledgeBases {
 public:
  KnowledgeBases(const Setting& setting, Io& io) {
    add(setting.kb);
    for (const std::string& file : setting.more_kb_files) {
      more_.push_back(read_knowledge_base(file, io));
      const KnowledgeBase& kb = more_.back().knowledge_base();
      if (std::ranges::find(all_, kb.id, [](const KnowledgeBase* each) { return each->id; }) != all_.end()) {
        throw usage_error("--kb: two knowledge bases are called " + util::quoted(kb.id) + "; leave one out");
      }
      add(kb);
    }
    add(embedded_knowledge_base());
  }
  [[nodiscard]] std::span<const KnowledgeBase* const> all() const { return all_; }

 private:
  void add(const KnowledgeBase& kb) {
    if (all_.empty() || all_.front() != &kb) all_.push_back(&kb);
  }

  std::list<LoadedKnowledgeBase> more_;
  std::vector<const KnowledgeBase*> all_;
};

std::string rendered(const report::Checks& checks, const CheckOptions& options, const KnowledgeBase& kb,
                     const Io& io) {
  const std::string& format = options.output.format;
  if (format == "json") return report::checks_json(checks, kb);
  if (is_for_ci(options.output)) return rendered(report::checks_ci(checks), options.output, io);
  return report::checks_text(checks, text_style(options.output, io));
}

ExitStatus check_records(const CheckOptions& options, const Setting& setting, Io& io) {
  const report::CauseLevels levels = cause_levels(options.levels);
  const CheckScope scope = scope_of(options, io);
  const KnowledgeBases knowledge_bases{setting, io};
  const auto check_one = [&](const RecordDocument& document) {
    return checked(document, knowledge_bases.all(), scope, levels);
  };
  report::Checks checks = check_each(options.paths, options.allow_empty, io, check_one);
  checks.duplicate_level = levels[static_cast<std::size_t>(report::Cause::duplicate)];
  io.write(options.output.output, rendered(checks, options, setting.kb, io));
  return concluded(checks, io);
}

void declare_check(Flags& flags, CheckOptions& options) {
  static constexpr auto formats = with_ci_formats(std::array<std::string_view, 2>{"text", "json"});
  add(flags,
      {{"RECORD", &options.paths, "Records, decision records, or folders to look through for them",
        "Arguments", Value::file},
       {"--level CAUSE=LEVEL", Commas{&options.levels},
        "How bad a cause is: off, warn or error. Causes: changed (error), and shrunk, dropped, stale, "
        "overdue, undated, exception, questions, duplicate (warn)",
        "Gates", Value::level},
       {"--as-of DATE", &options.as_of, "The day to look from; else that of SOURCE_DATE_EPOCH", "Gates"},
       {"--older-than TIME", &options.older_than, "From which age on a source is stale, such as 365d or 1y",
        "Gates"},
       {"--allow-empty", &options.allow_empty, "A folder may hold no record", "Gates"}});
  add_output_flags(flags, options.output, formats);
}

}  // namespace

const Command check_command{
    .name = "check",
    .summary = "Do recorded decisions still hold?",
    .examples =
        "langpick check decision.json\n"
        "langpick check docs/decisions --level overdue=error --as-of 2027-06-30\n"
        "langpick check docs/decisions --kb kb/ci.json --kb kb/stores.json\n"
        "langpick check docs/decisions --older-than 365d --as-of 2027-06-30 --format github\n",
    .declare = declared<CheckOptions, declare_check, check_records>,
};

}  // namespace langpick::cli
