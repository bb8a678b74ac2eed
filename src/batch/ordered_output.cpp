#include "batch/ordered_output.hpp"

#include <utility>

namespace langpick::batch {

namespace {

/// Results that may wait for one that is late. The same for many threads: each has memory of its own besides.
constexpr std::size_t most_waiting = 16;

}  // namespace

OrderedOutput::OrderedOutput(const RunOptions& options, util::ByteSink& sink, Totals& totals)
    : options_(options), sink_(sink), totals_(totals), places_(options.jobs > 1 ? most_waiting : 1) {}

bool OrderedOutput::put(std::uint64_t sequence, std::unique_ptr<BlockResult>& result) {
  std::unique_lock lock{mutex_};
  changed_.wait(lock, [&] { return over_ || sequence < next_ + places_.size(); });
  if (over_) return false;
  Place& place = place_of(sequence);
  place.result.swap(result);
  place.taken = true;
  if (!writing_) write_what_is_ready(lock);
  if (!place.taken) place.result.swap(result);  // the same memory again mostly, which is still in the caches
  return !over_;
}

/// The lock is open while the sink takes its time: the others go on, and no place is used twice meanwhile.
void OrderedOutput::write_what_is_ready(std::unique_lock<std::mutex>& lock) {
  writing_ = true;
  while (!over_ && place_of(next_).taken) {
    Place& place = place_of(next_);
    lock.unlock();
    const bool somebody_reads = sink_.write(place.result->out.text());
    lock.lock();
    if (!somebody_reads) return end(Ending::nobody_reads);
    totals_ += place.result->totals;
    options_.progress(totals_);
    if (place.result->stopped_at) {
      result_.bad_line = std::move(place.result->stopped_at);
      return end(Ending::bad_line);
    }
    place.result->out.clear();
    place.result->out.shrink();
    place.taken = false;
    ++next_;
    changed_.notify_all();
  }
  writing_ = false;
}

bool OrderedOutput::wait_for(std::uint64_t sequence) {
  std::unique_lock lock{mutex_};
  changed_.wait(lock, [&] { return over_ || next_ > sequence; });
  return !over_;
}

/// Call it with the lock.
void OrderedOutput::end(Ending ending) {
  over_ = true;
  result_.ending = ending;
  changed_.notify_all();
}

void OrderedOutput::stop() {
  const std::lock_guard lock{mutex_};
  end(Ending::nobody_reads);
}

}  // namespace langpick::batch
