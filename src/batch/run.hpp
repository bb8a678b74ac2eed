#pragma once
/// A whole stream of lines: read in blocks, scored by as many threads as wanted, written in order.

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "batch/line_processor.hpp"
#include "util/byte_streams.hpp"

namespace langpick::batch {

/// What came of the lines so far.
struct Totals {
  explicit Totals(const KnowledgeBase& kb)
      : alternatives(kb.alternatives.size()), outside_options(kb.outside_options.size()) {}

  std::uint64_t lines = 0;  ///< without blank ones
  std::uint64_t bad = 0;
  std::uint64_t bytes = 0;
  std::vector<std::uint64_t> alternatives;     ///< how often each was chosen
  std::vector<std::uint64_t> outside_options;  ///< likewise
  std::uint64_t no_choice = 0;

  void count(const Choice& choice);
  Totals& operator+=(const Totals& more);
};

enum class Ending : std::uint8_t { all_read, bad_line, nobody_reads };

struct RunOptions {
  unsigned jobs = 1;
  bool strict = false;        ///< stop after the first bad line
  std::string document = {};  ///< see `Place`
  /// Called after each block was written, by one thread at a time.
  std::function<void(const Totals&)> progress = [](const Totals&) {};
};

struct RunResult {
  Ending ending = Ending::all_read;
  std::optional<Findings> bad_line;  ///< where a strict run stopped
};

/// Reads `source` to its end, and adds what came of it to `totals`. Results are written as soon as there is
/// nothing more to be had at once. What the source throws is thrown again when all results before it are
/// written; what the sink throws, at once. The memory it takes doesn't depend on how much comes.
RunResult run(const KnowledgeBase& kb, const Request& request, const RunOptions& options,
              util::ByteSource& source, util::ByteSink& sink, Totals& totals);

/// A line of JSON that counts lines, bad ones, and how often each alternative and outside option was chosen.
[[nodiscard]] std::string summary_line(const KnowledgeBase& kb, const Totals& totals);

}  // namespace langpick::batch
