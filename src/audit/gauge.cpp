#include "audit/gauge.hpp"

#include <algorithm>
#include <bit>
#include <functional>

#include "audit/effort.hpp"

namespace langpick::answer_space {

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

}  // namespace langpick::answer_space
