#pragma once
/// Results leave in the order of their blocks, whichever is ready first.

#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "batch/run.hpp"
#include "batch/write/line_buffer.hpp"
#include "util/byte_streams.hpp"

namespace langpick::batch {

/// What came of one block.
struct BlockResult {
  explicit BlockResult(const KnowledgeBase& kb) : totals(kb) {}

  LineBuffer out;
  Totals totals;
  std::optional<Findings> stopped_at;
};

/// For any number of threads. None waits for another but where too many results already do, so that memory
/// stays constant.
class OrderedOutput {
 public:
  /// `totals` and what `options` is told of are those of the blocks written.
  OrderedOutput(const RunOptions& options, util::ByteSink& sink, Totals& totals);

  /// Takes the result of the block of this sequence number, for one of earlier or none. It is written when
  /// all before it are, by whichever thread is there. False: the run is over. What the sink throws comes out
  /// here.
  [[nodiscard]] bool put(std::uint64_t sequence, std::unique_ptr<BlockResult>& result);

  /// Waits until the block is written; false: it never will be.
  [[nodiscard]] bool wait_for(std::uint64_t sequence);

  /// Nothing more is written.
  void stop();

  /// Once no thread calls any more.
  [[nodiscard]] const RunResult& result() const { return result_; }

 private:
  struct Place {
    std::unique_ptr<BlockResult> result;
    bool taken = false;  ///< by a result that isn't written yet
  };

  Place& place_of(std::uint64_t sequence) { return places_[sequence % places_.size()]; }
  void write_what_is_ready(std::unique_lock<std::mutex>& lock);
  void end(Ending ending);

  const RunOptions& options_;
  util::ByteSink& sink_;
  Totals& totals_;

  std::mutex mutex_;  // guards all that follows, and totals
  std::condition_variable changed_;
  std::vector<Place> places_;  // for the results of the next blocks
  std::uint64_t next_ = 0;     // to be written
  bool writing_ = false;       // one of the threads is
  bool over_ = false;
  RunResult result_;
};

}  // namespace langpick::batch
