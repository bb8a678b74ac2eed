#include "audit/sums.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <functional>

namespace langpick::answer_space {

namespace {

/// The points of one part, one after another.
class Reader {
 public:
  explicit Reader(const Moved& part)
      : at_(part.tally->begin()), end_(part.tally->end()), shift_(part.shift), times_(part.times) {}

  [[nodiscard]] bool done() const { return at_ == end_; }
  [[nodiscard]] std::int64_t key() const { return at_->key + shift_; }
  [[nodiscard]] std::uint64_t count() const { return at_->count * times_; }
  void skip(bool really) { at_ += really ? 1 : 0; }

 private:
  Tally::const_iterator at_;
  Tally::const_iterator end_;
  std::int64_t shift_;
  std::uint64_t times_;
};

void append_rest(Tally& result, Reader& rest) {
  for (; !rest.done(); rest.skip(true)) result.push_back({rest.key(), rest.count()});
}

Tally merged(Reader a, Reader b, std::size_t at_most) {
  Tally result;
  result.reserve(at_most);
  while (!a.done() && !b.done()) {
    const bool from_a = a.key() <= b.key();  // without a jump, which nobody could predict
    const bool from_b = b.key() <= a.key();
    result.push_back({from_a ? a.key() : b.key(), (from_a ? a.count() : 0) + (from_b ? b.count() : 0)});
    a.skip(from_a);
    b.skip(from_b);
  }
  append_rest(result, a);
  append_rest(result, b);
  return result;
}

}  // namespace

Tally merged(std::span<const Moved> parts, Effort& effort) {
  const Tally nothing;
  const Moved none{&nothing};
  if (parts.size() < 2) {
    const Moved& only = parts.empty() ? none : parts.front();
    return merged(Reader{only}, Reader{none}, only.tally->size());
  }
  Tally left;
  Tally right;
  std::array<Moved, 2> two{parts.front(), parts.back()};
  if (parts.size() > 2) {
    const std::size_t middle = parts.size() / 2;
    left = merged(parts.first(middle), effort);
    right = merged(parts.subspan(middle), effort);
    two = {Moved{&left}, Moved{&right}};
  }
  const std::size_t at_most = two[0].tally->size() + two[1].tally->size();
  effort.spend(at_most);
  Tally result = merged(Reader{two[0]}, Reader{two[1]}, at_most);
  if (result.size() > most_points) {
    throw TooLarge{"half of its questions add up to more than " + std::to_string(most_points) + " sums"};
  }
  return result;
}

namespace {

constexpr int most_bits = 63;

/// Between what the answers to one question change the lead.
LeadRange change(const AnswerClasses& question, Index winner, Index other) {
  const auto lead = [&](const AnswerClass& answer) { return answer.points[winner] - answer.points[other]; };
  const auto [low, high] = std::ranges::minmax_element(question.classes, {}, lead);
  return {lead(*low), lead(*high)};
}

}  // namespace

LeadRange lead_range(const std::vector<AnswerClasses>& classes, std::span<const std::int64_t> base,
                     Index winner, Index other) {
  LeadRange sum{base[winner] - base[other], base[winner] - base[other]};
  for (const AnswerClasses& question : classes) {
    const LeadRange range = change(question, winner, other);
    sum.lowest += range.lowest;
    sum.highest += range.highest;
  }
  return sum;
}

Gauge::Gauge(const std::vector<AnswerClasses>& classes, std::span<const std::int64_t> base, Index winner,
             const std::vector<Index>& others, const std::vector<bool>& first_half)
    : winner_(winner) {
  for (const Index other : others) {
    Field field{.other = other, .ranges = {}, .headroom = base[winner] - base[other]};
    for (Index q = 0; q < classes.size(); ++q) {
      const LeadRange range = change(classes[q], winner, other);
      field.headroom += first_half[q] ? range.lowest : range.highest;
      field.span += range.highest - range.lowest;
      field.ranges.push_back(range);
    }
    fields_.push_back(std::move(field));
  }
  std::ranges::stable_sort(fields_, std::greater{}, &Field::span);
  int shift = 0;
  for (std::size_t left = fields_.size(); left > 0; --left) {
    Field& field = fields_[left - 1];
    const auto width = static_cast<int>(std::bit_width(static_cast<std::uint64_t>(field.span)));
    field.shift = shift;
    shift += width;
    if (shift > most_bits) throw TooLarge{"its weights are too large to be added up side by side"};
    field.largest = (std::int64_t{1} << width) - 1;
    all_largest_ |= field.largest << field.shift;
  }
}

std::int64_t Gauge::gain(Index question, const AnswerClass& answer) const {
  std::int64_t key = 0;
  for (const Field& field : fields_) {
    key += (lead(answer, field) - field.ranges[question].lowest) << field.shift;
  }
  return key;
}

std::int64_t Gauge::want(Index question, const AnswerClass& answer) const {
  std::int64_t key = 0;
  for (const Field& field : fields_) {
    key += (field.ranges[question].highest - lead(answer, field)) << field.shift;
  }
  return key;
}

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
