#include "audit/tally.hpp"

#include <array>

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

}  // namespace langpick::answer_space
