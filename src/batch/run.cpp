#include "batch/run.hpp"

#include <condition_variable>
#include <exception>
#include <functional>
#include <mutex>
#include <system_error>
#include <thread>

#include "batch/blocks.hpp"

namespace langpick::batch {

namespace {

void add(std::vector<std::uint64_t>& sums, const std::vector<std::uint64_t>& more) {
  for (std::size_t i = 0; i < sums.size(); ++i) sums[i] += more[i];
}

/// The results of one block.
struct Work {
  explicit Work(const KnowledgeBase& kb) : totals(kb) {}

  Totals totals;
  std::optional<BadLine> stopped_at;
};

void process_line(std::string_view line, std::uint64_t number, const RunOptions& options,
                  LineProcessor& processor, LineBuffer& out, Work& work) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (line.starts_with(byte_order_mark)) line.remove_prefix(byte_order_mark.size());
  if (line.find_first_not_of(" \t\r") == std::string_view::npos) return;
  LineResult result = processor.process(line, {options.document, number}, out);
  ++work.totals.lines;
  if (result.findings.empty()) return work.totals.count(result.choice);
  ++work.totals.bad;
  if (options.strict) work.stopped_at = BadLine{number, std::move(result.findings)};
}

Work process(const KnowledgeBase& kb, const Block& block, const RunOptions& options, LineProcessor& processor,
             LineBuffer& out) {
  Work work{kb};
  work.totals.bytes = block.size;
  out.clear();
  if (block.too_long) {
    const Findings findings{
        {"", "is longer than " + std::to_string(longest_line >> 20U) + " MiB; break it up", "wrong-value"}};
    LineProcessor::put_error({}, {options.document, block.first_line}, findings, out);
    work.totals.lines = work.totals.bad = 1;
    if (options.strict) work.stopped_at = BadLine{block.first_line, findings};
    return work;
  }
  std::uint64_t number = block.first_line;
  for (std::string_view rest = block.text; !work.stopped_at; ++number) {
    const std::size_t line_break = rest.find('\n');
    process_line(rest.substr(0, line_break), number, options, processor, out, work);
    if (line_break == std::string_view::npos) break;
    rest.remove_prefix(line_break + 1);
  }
  return work;
}

/// The threads of one run. Each reads a block, which only one does at a time, scores it, and writes when all
/// blocks before it are written: no queue, and never more blocks than threads.
class Crew {
 public:
  Crew(const KnowledgeBase& kb, const Request& request, const RunOptions& options, util::ByteSource& source,
       util::ByteSink& sink, Totals& totals)
      : kb_(kb),
        request_(request),
        options_(options),
        source_(source),
        sink_(sink),
        totals_(totals),
        reader_(source) {}

  RunResult run() {
    work();
    join();
    if (failure_) std::rethrow_exception(failure_);
    return result_;
  }

 private:
  void work();
  void find_help();
  bool read(Block& block);
  bool write(const Block& block, const LineBuffer& out, Work work);
  void stop(Ending ending);
  void fail(std::exception_ptr failure);
  void join();

  const KnowledgeBase& kb_;
  const Request& request_;
  const RunOptions& options_;
  util::ByteSource& source_;
  util::ByteSink& sink_;
  Totals& totals_;

  std::mutex reading_;  // guards the next four
  BlockReader reader_;
  std::vector<std::thread> helpers_;
  bool help_is_to_be_had_ = true;
  bool all_read_ = false;

  std::mutex writing_;  // guards all that follows, and sink and totals
  std::condition_variable written_;
  std::uint64_t turn_ = 0;  // the block that is to be written next
  bool stopped_ = false;
  RunResult result_;
  std::exception_ptr failure_;
};

void Crew::fail(std::exception_ptr failure) {
  const std::lock_guard lock{writing_};
  if (!failure_) failure_ = std::move(failure);
}

/// Call it with `writing_` held.
void Crew::stop(Ending ending) {
  stopped_ = true;
  result_.ending = ending;
  source_.interrupt();
  written_.notify_all();
}

/// Call it with `reading_` held. What goes wrong ends the input; what was read before is still written.
bool Crew::read(Block& block) {
  try {
    all_read_ = all_read_ || !reader_.next(block);
  } catch (...) {
    all_read_ = true;
    fail(std::current_exception());
  }
  return !all_read_;
}

/// Waits for the block's turn; false: there is no point in going on.
bool Crew::write(const Block& block, const LineBuffer& out, Work work) {
  std::unique_lock lock{writing_};
  written_.wait(lock, [&] { return stopped_ || turn_ == block.sequence; });
  if (stopped_) return false;
  if (!sink_.write(out.text())) {
    stop(Ending::nobody_reads);
    return false;
  }
  totals_ += work.totals;
  options_.progress(totals_);
  if (work.stopped_at) {
    result_.bad_line = std::move(work.stopped_at);
    stop(Ending::bad_line);
    return false;
  }
  ++turn_;
  written_.notify_all();
  return true;
}

/// Call it with `reading_` held. Where the system gives no thread, those there are do it all.
void Crew::find_help() {
  try {
    helpers_.emplace_back([this] { work(); });
  } catch (const std::system_error&) {
    help_is_to_be_had_ = false;
  }
}

void Crew::work() {
  try {
    LineProcessor processor{kb_, request_};
    LineBuffer out;
    Block block;
    while (true) {
      std::unique_lock reading{reading_};
      if (!read(block)) return;
      if (help_is_to_be_had_ && block.more_is_there && helpers_.size() + 1 < options_.jobs) find_help();
      // a large block is alone in memory: no other is read before it is written
      if (!block.is_large()) reading.unlock();
      if (!write(block, out, process(kb_, block, options_, processor, out))) return;
      out.shrink();
    }
  } catch (...) {
    fail(std::current_exception());
    const std::lock_guard lock{writing_};
    stop(Ending::nobody_reads);
  }
}

/// A helper may find another helper; after the last there is none.
void Crew::join() {
  while (true) {
    std::thread helper;
    {
      const std::lock_guard lock{reading_};
      if (helpers_.empty()) return;
      helper = std::move(helpers_.back());
      helpers_.pop_back();
    }
    helper.join();
  }
}

}  // namespace

void Totals::count(const Choice& choice) {
  switch (choice.kind) {
    case Choice::Kind::alternative:
      ++alternatives[choice.position];
      break;
    case Choice::Kind::outside:
      ++outside_options[choice.position];
      break;
    case Choice::Kind::none:
      ++no_choice;
      break;
  }
}

Totals& Totals::operator+=(const Totals& more) {
  lines += more.lines;
  bad += more.bad;
  bytes += more.bytes;
  no_choice += more.no_choice;
  add(alternatives, more.alternatives);
  add(outside_options, more.outside_options);
  return *this;
}

RunResult run(const KnowledgeBase& kb, const Request& request, const RunOptions& options,
              util::ByteSource& source, util::ByteSink& sink, Totals& totals) {
  return Crew{kb, request, options, source, sink, totals}.run();
}

}  // namespace langpick::batch
