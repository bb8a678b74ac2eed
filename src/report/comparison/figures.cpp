#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "report/comparison/comparison.hpp"
#include "util/rounding.hpp"

namespace langpick::report {

namespace {

/// Thousandths as a decimal without trailing zeros, its thousands set apart: 1.2, 380,000, 0.4.
std::string number(std::int64_t thousandths) {
  std::string text = fmt::format("{}.{:03}", thousandths / figure_scale, thousandths % figure_scale);
  const std::size_t point = text.find('.');
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  for (std::size_t digits = point; digits > 3; digits -= 3) text.insert(digits - 3, 1, ',');
  return text;
}

std::string_view advantage_word(const Figure& figure) {
  constexpr std::array<std::string_view, 8> times{"ns", "µs", "ms", "s", "min", "h", "days", "weeks"};
  if (figure.better == Better::higher) return "more";
  return std::ranges::find(times, figure.unit) != times.end() ? "faster" : "less";
}

/// "3.0×" or, where a range is known, "6.0–60.0×".
std::string times(std::int64_t lowest, std::int64_t highest) {
  const auto shown = [](std::int64_t in_tenths) {
    return fmt::format("{}.{}", in_tenths / 10, in_tenths % 10);
  };
  return lowest == highest ? shown(lowest) + "×" : shown(lowest) + "–" + shown(highest) + "×";
}

}  // namespace

std::string figure_text(const FigureValue& value, std::string_view unit) {
  std::string text{value.text};
  if (value.low) {
    text = value.approximate ? "about " : "";
    text += number(*value.low);
    if (*value.high != *value.low) text += "–" + number(*value.high);
    if (!unit.empty()) text += (unit.starts_with("×") ? "" : " ") + std::string{unit};
  }
  return value.version.empty() ? text : fmt::format("{} ({})", text, value.version);
}

std::string figure_ratio(const KnowledgeBase& kb, const Figure& figure, Index source) {
  std::vector<const FigureValue*> numbers;
  for (const FigureValue& value : figure.values) {
    if (value.source == source && value.alternative && value.low && *value.low > 0) numbers.push_back(&value);
  }
  if (figure.better == Better::neither || numbers.size() != 2) return {};
  const FigureValue* less = numbers[0];
  const FigureValue* more = numbers[1];
  if (*less->low > *more->low) std::swap(less, more);
  if (*more->low <= *less->high) return {};
  const FigureValue* winner = figure.better == Better::lower ? less : more;
  return fmt::format("{} {} {}", kb.alternatives[*winner->alternative].name,
                     times(util::rounded_ratio(*more->low, *less->high, 10),
                           util::rounded_ratio(*more->high, *less->low, 10)),
                     advantage_word(figure));
}

std::vector<Index> figure_sources(const Figure& figure) {
  std::vector<Index> sources;
  for (const FigureValue& value : figure.values) {
    if (std::ranges::find(sources, value.source) == sources.end()) sources.push_back(value.source);
  }
  return sources;
}

}  // namespace langpick::report
