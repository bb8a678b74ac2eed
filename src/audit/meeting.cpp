#include "audit/meeting.hpp"

#include <algorithm>

namespace langpick::answer_space {

namespace {

constexpr std::int64_t largest_field = std::int64_t{1} << 24;  // to hold a sum for each value of it

/// Sums of what stands below a limit, while more is added (Fenwick 1994).
class RunningSums {
 public:
  explicit RunningSums(std::size_t size) : tree_(size + 1) {}

  void add(std::size_t at, std::uint64_t amount) {
    for (std::size_t i = at + 1; i < tree_.size(); i += i & (~i + 1)) tree_[i] += amount;
  }
  [[nodiscard]] std::uint64_t below(std::size_t limit) const {
    std::uint64_t sum = 0;
    for (std::size_t i = limit; i > 0; i &= i - 1) sum += tree_[i];
    return sum;
  }

 private:
  std::vector<std::uint64_t> tree_;
};

/// A point as up to two fields of a gauge; one that is missing is 0.
struct Place {
  std::int64_t x = 0;
  std::int64_t y = 0;
  std::uint64_t count = 0;
};

/// A tally by x, as it is or seen from the other end.
class View {
 public:
  View(const Tally& tally, const Gauge& gauge, bool mirrored)
      : tally_(tally), gauge_(gauge), mirrored_(mirrored) {}

  [[nodiscard]] std::size_t size() const { return tally_.size(); }
  [[nodiscard]] Place operator[](std::size_t i) const {
    const Point& point = tally_[mirrored_ ? tally_.size() - 1 - i : i];
    const std::int64_t key = mirrored_ ? gauge_.mirrored(point.key) : point.key;
    return {gauge_.fields() > 0 ? gauge_.value(key, 0) : 0, gauge_.fields() > 1 ? gauge_.value(key, 1) : 0,
            point.count};
  }

 private:
  const Tally& tally_;
  const Gauge& gauge_;
  bool mirrored_;
};

/// Per point of `gains`, the counts of all `wants` that it satisfies. Both are sorted by x: while the gains
/// are passed, every want that is less in x joins the sums over y.
std::vector<std::uint64_t> satisfied(const View& gains, const View& wants, const Gauge& gauge) {
  const std::int64_t headroom_x = gauge.fields() > 0 ? gauge.headroom(0) : 1;  // a missing field is satisfied
  const std::int64_t headroom_y = gauge.fields() > 1 ? gauge.headroom(1) : 1;
  const std::int64_t size_y = gauge.fields() > 1 ? gauge.largest(1) + 1 : 1;
  if (size_y > largest_field) throw TooLarge{"its weights are too large to be counted side by side"};
  RunningSums sums{static_cast<std::size_t>(size_y)};
  std::vector<std::uint64_t> result;
  result.reserve(gains.size());
  std::size_t joined = 0;
  for (std::size_t i = 0; i < gains.size(); ++i) {
    const Place gain = gains[i];
    for (; joined < wants.size(); ++joined) {
      const Place want = wants[joined];
      if (want.x >= gain.x + headroom_x) break;
      sums.add(static_cast<std::size_t>(want.y), want.count);
    }
    const std::int64_t limit = std::clamp<std::int64_t>(gain.y + headroom_y, 0, size_y);
    result.push_back(sums.below(static_cast<std::size_t>(limit)));
  }
  return result;
}

bool satisfies(const Point& gain, const Point& want, const Gauge& gauge) {
  for (std::size_t field = 0; field < gauge.fields(); ++field) {
    if (gauge.value(want.key, field) >= gauge.value(gain.key, field) + gauge.headroom(field)) return false;
  }
  return true;
}

Meeting meet_pair_by_pair(const Tally& gains, const Tally& wants, const Gauge& gauge) {
  Meeting met{std::vector<std::uint64_t>(gains.size()), std::vector<std::uint64_t>(wants.size())};
  for (std::size_t i = 0; i < gains.size(); ++i) {
    for (std::size_t j = 0; j < wants.size(); ++j) {
      if (!satisfies(gains[i], wants[j], gauge)) continue;
      met.satisfied[i] += wants[j].count;
      met.satisfying[j] += gains[i].count;
    }
  }
  return met;
}

}  // namespace

Meeting meet(const Tally& gains, const Tally& wants, const Gauge& gauge, Effort& effort) {
  if (gauge.fields() > 2) {
    effort.spend(gains.size() * wants.size());
    return meet_pair_by_pair(gains, wants, gauge);
  }
  effort.spend(gains.size() + wants.size());
  Meeting met{satisfied({gains, gauge, false}, {wants, gauge, false}, gauge), {}};
  // gain + headroom > want is (largest − want) + headroom > largest − gain: from the other end, wants are
  // gains
  met.satisfying = satisfied({wants, gauge, true}, {gains, gauge, true}, gauge);
  std::ranges::reverse(met.satisfying);
  return met;
}

}  // namespace langpick::answer_space
