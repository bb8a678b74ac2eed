#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <thread>

#include <fmt/format.h>

#include "batch/run.hpp"
#include "cli/command.hpp"
#include "cli/options/output_options.hpp"
#include "util/edit_distance.hpp"
#include "util/printable.hpp"
#include "util/text.hpp"

namespace langpick::cli {

namespace {

using batch::Field;

constexpr unsigned most_jobs = 512;

struct BatchOptions {
  std::vector<std::string> files;
  std::vector<std::string> fields;
  std::string jobs;
  std::string output;
  bool full = false;
  bool strict = false;
  bool summary = false;
};

const Field& find_field(const std::string& name) {
  std::vector<std::string_view> names;
  for (const Field& field : batch::all_fields()) {
    if (field.name == name || field.key == name) return field;
    names.push_back(field.name);
  }
  throw usage_error(fmt::format("--fields: no field {}{} ({})", util::quoted(name),
                                util::did_you_mean(name, names), fmt::join(names, ", ")));
}

std::vector<Field> fields_of(const BatchOptions& options) {
  if (options.fields.empty()) return batch::default_fields();
  std::vector<Field> fields;
  for (const std::string& name : options.fields) {
    const Field& field = find_field(name);
    if (std::ranges::find(fields, field.name, &Field::name) != fields.end()) {
      throw usage_error(fmt::format("--fields: {} stands twice", util::quoted(name)));
    }
    fields.push_back(field);
  }
  return fields;
}

unsigned jobs_of(const BatchOptions& options) {
  if (options.jobs.empty()) return std::clamp(std::thread::hardware_concurrency(), 1U, most_jobs);
  const std::size_t jobs = util::whole_number(options.jobs).value_or(0);
  if (jobs < 1 || jobs > most_jobs) {
    throw usage_error(fmt::format("--jobs: expected a whole number from 1 to {}, found {}", most_jobs,
                                  util::quoted(options.jobs)));
  }
  return static_cast<unsigned>(jobs);
}

batch::Request request_of(const BatchOptions& options, const Setting& setting) {
  if (options.full && !options.fields.empty()) {
    throw usage_error("--full and --fields: one of them, as --full has all fields");
  }
  return {.fields = fields_of(options), .full = options.full, .kb_file = setting.kb_file};
}

/// How far a long run is: one line on standard error that is written over again and again, with lines, lines
/// a second, and the share of the input where its size is known. Silent unless `Io::progress_is_watched`.
class ProgressLine {
 public:
  explicit ProgressLine(Io& io) : io_(io), watched_(io.progress_is_watched()) {
    if (watched_) start_ = last_ = io_.seconds();
  }
  ~ProgressLine() {
    if (shown_) io_.write_error(erase_line);
  }
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  /// `size`: of all input, in bytes. Writes a few times a second, however often it is called.
  void show(std::uint64_t lines, std::uint64_t bytes, std::optional<std::uint64_t> size) {
    if (!watched_) return;
    const double now = io_.seconds();
    if (now - last_ < seconds_between) return;
    last_ = now;
    shown_ = true;
    std::string text = fmt::format("{}{} lines, {:.0f} lines/s", erase_line, lines,
                                   static_cast<double>(lines) / (now - start_));
    if (size && *size > 0) {
      const double share = static_cast<double>(bytes) / static_cast<double>(*size);
      text += fmt::format(", {:.0f} %", 100.0 * std::min(share, 1.0));
    }
    io_.write_error(text);
  }

 private:
  static constexpr double seconds_between = 0.2;
  static constexpr const char* erase_line = "\r\x1b[K";

  Io& io_;
  bool watched_;
  bool shown_ = false;
  double start_ = 0.0;
  double last_ = 0.0;
};

/// All files after one another, as one stream of results.
class Batch {
 public:
  Batch(const BatchOptions& options, const Setting& setting, Io& io)
      : options_(options),
        kb_(setting.kb),
        io_(io),
        request_(request_of(options, setting)),
        jobs_(jobs_of(options)),
        files_(options.files.empty() ? std::vector<std::string>{"-"} : options.files),
        totals_(kb_) {}

  ExitStatus run() {
    const std::unique_ptr<util::ByteSink> sink = io_.create(options_.output);
    {
      ProgressLine progress{io_};
      for (const std::string& file : files_) {
        const batch::RunResult result = run_file(file, *sink, progress);
        if (result.ending == batch::Ending::nobody_reads) return ExitStatus::done;
        if (result.bad_line) throw error_of(document_name(file), *result.bad_line);
      }
    }
    if (options_.summary && !sink->write(batch::summary_line(kb_, totals_))) return ExitStatus::done;
    sink->commit();
    return status();
  }

 private:
  batch::RunResult run_file(const std::string& file, util::ByteSink& sink, ProgressLine& progress) {
    const std::unique_ptr<util::ByteSource> source = io_.open(file);
    const std::uint64_t bytes_before = totals_.bytes;
    const std::optional<std::uint64_t> size = source->size();
    const batch::RunOptions run_options{
        .jobs = jobs_,
        .strict = options_.strict,
        .document = files_.size() > 1 ? util::printable(document_name(file)) : "",
        .progress = [&](const batch::Totals& t) { progress.show(t.lines, t.bytes - bytes_before, size); }};
    return batch::run(kb_, request_, run_options, *source, sink, totals_);
  }

  [[nodiscard]] ExitStatus status() const {
    if (totals_.bad == 0) return ExitStatus::done;
    const bool one = totals_.bad == 1;
    const bool all = totals_.bad == totals_.lines;
    throw Error{ExitStatus::bad_input,
                {fmt::format("{} of {} lines {} bad; {} says what is wrong{}", totals_.bad, totals_.lines,
                             one ? "is" : "are", one ? "its result" : "each one's result",
                             all ? ", and a line is to hold one JSON object" : "")}};
  }

  const BatchOptions& options_;
  const KnowledgeBase& kb_;
  Io& io_;
  batch::Request request_;
  unsigned jobs_;
  std::vector<std::string> files_;
  batch::Totals totals_;
};

ExitStatus batch_files(const BatchOptions& options, const Setting& setting, Io& io) {
  return Batch{options, setting, io}.run();
}

void declare_batch(Flags& flags, BatchOptions& options) {
  add(flags,
      {{"FILE", &options.files, "Files of one JSON object a line; none or - is standard input", "Arguments",
        Value::file},
       {"--fields FIELD,…", Commas{&options.fields},
        "What a result says; id,verdict,scores,contributions if not given", "Output", Value::field},
       {"--full", &options.full, "The whole object that recommend prints, after the line's id", "Output"},
       {"--summary", &options.summary, "End with a line that counts the choices", "Output"},
       {"-o,--output FILE", &options.output, "Write the results to FILE, whole or not at all", "Output",
        Value::file},
       {"--strict", &options.strict, "Stop at the first line that is bad", "Work"},
       {"--jobs N", &options.jobs, "How many threads work; all cores if not given", "Work"}});
}

}  // namespace

const Command batch_command{
    .name = "batch",
    .summary = "One JSON object a line in, one a line out",
    .examples =
        "langpick batch --fields id,choice,scores < services.jsonl\n"
        "langpick batch services.jsonl --output results.jsonl --summary\n"
        "langpick batch services.jsonl --full --strict\n",
    .declare = declared<BatchOptions, declare_batch, batch_files>,
};

}  // namespace langpick::cli
