#include "batch/run.hpp"

#include <exception>
#include <memory>
#include <mutex>
#include <system_error>
#include <thread>

#include "batch/blocks.hpp"
#include "batch/ordered_output.hpp"
#include "report/json_writer.hpp"

namespace langpick::batch {

namespace {

void add(std::vector<std::uint64_t>& sums, const std::vector<std::uint64_t>& more) {
  for (std::size_t i = 0; i < sums.size(); ++i) sums[i] += more[i];
}

void process_line(std::string_view line, std::uint64_t number, const RunOptions& options,
                  LineProcessor& processor, BlockResult& result) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  while (line.starts_with(byte_order_mark)) line.remove_prefix(byte_order_mark.size());
  if (line.find_first_not_of(" \t\r") == std::string_view::npos) return;
  LineResult of_line = processor.process(line, {options.document, number}, result.out);
  ++result.totals.lines;
  if (of_line.findings.empty()) return result.totals.count(of_line.choice);
  ++result.totals.bad;
  if (options.strict) result.stopped_at = std::move(of_line.findings);
}

/// `result` is empty, though it may have been another's.
void process(const KnowledgeBase& kb, const Block& block, const RunOptions& options, LineProcessor& processor,
             BlockResult& result) {
  result.totals = Totals{kb};
  result.totals.bytes = block.size;
  if (block.too_long) {
    const Findings findings{{.place = "",
                             .message = "is longer than " + std::to_string(longest_line >> 20U) +
                                        " MiB, the most that a line may be",
                             .code = "wrong-value",
                             .position = {static_cast<std::int64_t>(block.first_line), 1}}};
    LineProcessor::put_error({}, {options.document, block.first_line}, findings, result.out);
    result.totals.lines = result.totals.bad = 1;
    if (options.strict) result.stopped_at = findings;
    return;
  }
  std::uint64_t number = block.first_line;
  for (std::string_view rest = block.text; !result.stopped_at; ++number) {
    const std::size_t line_break = rest.find('\n');
    process_line(rest.substr(0, line_break), number, options, processor, result);
    if (line_break == std::string_view::npos) break;
    rest.remove_prefix(line_break + 1);
  }
}

/// The threads of one run. Each reads a block, which only one does at a time, scores it, and hands the result
/// over: no queue of blocks, and never more of them than threads.
class Crew {
 public:
  Crew(const KnowledgeBase& kb, const Request& request, const RunOptions& options, util::ByteSource& source,
       util::ByteSink& sink, Totals& totals)
      : kb_(kb),
        request_(request),
        options_(options),
        source_(source),
        output_(options, sink, totals),
        reader_(source) {}

  RunResult run() {
    work();
    join();
    if (failure_) std::rethrow_exception(failure_);
    return output_.result();
  }

 private:
  void work() {
    try {
      LineProcessor processor{kb_, request_};
      Block block;
      std::unique_ptr<BlockResult> result;
      while (work_on_a_block(processor, block, result)) continue;
    } catch (...) {
      fail(std::current_exception());
      output_.stop();
      source_.interrupt();
    }
  }

  /// False: there is nothing more to do.
  bool work_on_a_block(LineProcessor& processor, Block& block, std::unique_ptr<BlockResult>& result) {
    std::unique_lock reading{reading_};
    if (!read(block)) return false;
    if (help_is_to_be_had_ && block.more_is_there && helpers_.size() + 1 < options_.jobs) find_help();
    const bool alone = block.is_large();  // in memory: no other is read before it is written
    if (!alone) reading.unlock();
    if (!result) result = std::make_unique<BlockResult>(kb_);
    process(kb_, block, options_, processor, *result);
    const bool goes_on = output_.put(block.sequence, result) && (!alone || output_.wait_for(block.sequence));
    if (!goes_on) source_.interrupt();
    return goes_on;
  }

  /// Call it with `reading_` held. Where the system gives no thread, those there are do it all.
  void find_help() {
    try {
      helpers_.emplace_back([this] { work(); });
    } catch (const std::system_error&) {
      help_is_to_be_had_ = false;
    }
  }

  /// Call it with `reading_` held. What goes wrong ends the input; what was read before is still written.
  bool read(Block& block) {
    try {
      all_read_ = all_read_ || !reader_.next(block);
    } catch (...) {
      all_read_ = true;
      fail(std::current_exception());
    }
    return !all_read_;
  }

  void fail(std::exception_ptr failure) {
    const std::lock_guard lock{failing_};
    if (!failure_) failure_ = std::move(failure);
  }

  /// A helper may find another helper; after the last there is none.
  void join() {
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

  const KnowledgeBase& kb_;
  const Request& request_;
  const RunOptions& options_;
  util::ByteSource& source_;
  OrderedOutput output_;

  std::mutex reading_;  // guards the next four
  BlockReader reader_;
  std::vector<std::thread> helpers_;
  bool help_is_to_be_had_ = true;
  bool all_read_ = false;

  std::mutex failing_;  // guards the next
  std::exception_ptr failure_;
};

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

std::string summary_line(const KnowledgeBase& kb, const Totals& totals) {
  report::JsonWriter out{report::JsonLayout::one_line};
  out.begin_object().key("summary").begin_object();
  out.member("lines", totals.lines).member("bad", totals.bad).key("choices").begin_object();
  for (Index a = 0; a < kb.alternatives.size(); ++a)
    out.member(kb.alternatives[a].id, totals.alternatives[a]);
  out.end_object().key("outside_options").begin_object();
  for (Index o = 0; o < kb.outside_options.size(); ++o) {
    out.member(kb.outside_options[o].id, totals.outside_options[o]);
  }
  out.end_object().member("no_choice", totals.no_choice).end_object().end_object();
  return std::move(out).take() + '\n';
}

}  // namespace langpick::batch
