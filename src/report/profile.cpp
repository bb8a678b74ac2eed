#include "report/profile.hpp"

#include <algorithm>
#include <cassert>
#include <string>

#include <fmt/format.h>

#include "langpick/engine.hpp"
#include "report/page.hpp"
#include "util/printable.hpp"
#include "util/rounding.hpp"
#include "util/text.hpp"
#include "util/text_width.hpp"

namespace langpick::report {

namespace {

/// "23 %": its share of all weights.
std::string share_words(const Recommendation& r, std::int64_t weight) {
  return std::to_string(util::rounded_ratio(weight, r.divisor, 100)) + " %";
}

/// A rating as it is drawn: whole.
std::vector<int> drawn(std::span<const int> ratings, int scale) {
  std::vector<int> whole;
  for (const int rating : ratings) whole.push_back(static_cast<int>(util::rounded_ratio(rating, scale, 1)));
  return whole;
}

/// Weight, and weight times rating per alternative, of one criterion's terms.
struct Sum {
  std::int64_t weight = 0;
  std::vector<std::int64_t> points;

  void add(std::int64_t more, std::span<const int> ratings) {
    weight += more;
    points.resize(ratings.size());
    for (std::size_t a = 0; a < ratings.size(); ++a) points[a] += more * ratings[a];
  }
};

std::vector<Sum> sums(const Recommendation& r) {
  const KnowledgeBase& kb = *r.kb;
  std::vector<Sum> by_criterion(kb.criteria.size());
  const auto add = [&](Index c, std::int64_t weight, std::span<const int> ratings) {
    if (weight > 0) by_criterion[c].add(weight * r.answers.weight_percent[c], ratings);
  };
  const std::vector<bool> out = dropped(kb, r.answers);
  for (Index c = 0; c < kb.criteria.size(); ++c) {
    if (!out[c]) add(c, kb.criteria[c].base_weight, kb.criteria[c].ratings);
  }
  for (Index q = 0; q < kb.questions.size(); ++q) {
    r.answers.chosen[q].for_each([&](Index o) {
      for (const Effect& effect : kb.questions[q].options[o].effects) {
        add(effect.criterion, effect.weight, effect.ratings);
      }
    });
  }
  return by_criterion;
}

Profile without_axes(const KnowledgeBase& kb) {
  Profile profile;
  profile.alternatives.reserve(kb.alternatives.size());
  for (const Alternative& alternative : kb.alternatives) {
    profile.alternatives.push_back(alternative.name);
    profile.combination.push_back(!alternative.members.empty());
  }
  return profile;
}

constexpr int margin = 2;
constexpr int gap = 2;
constexpr int widest_radar = 30;
constexpr int narrowest_radar = 24;
constexpr int narrowest_bar = 4;    // below that a bar says nothing
constexpr int narrowest_name = 16;  // of an axis; a longer name is wrapped
constexpr int rating_columns = 3;
constexpr int number_columns = margin + 3;  // of an axis, and the space after it

/// One row of radars side by side, each with its name above.
void write_radars(Page& page, const Profile& profile, const std::vector<std::size_t>& shown, int columns) {
  std::vector<std::vector<std::string>> charts;
  std::string names(margin, ' ');
  for (const std::size_t a : shown) {
    std::vector<int> ratings;
    ratings.reserve(profile.axes.size());
    for (const Axis& axis : profile.axes) ratings.push_back(axis.ratings[a]);
    charts.push_back(radar(ratings, columns));
    const std::string name = util::printable(profile.alternatives[a]);
    const int space = std::max(0, columns - util::text_width(name)) / 2;
    names += fitted(std::string(static_cast<std::size_t>(space), ' ') + name, columns);
    names += std::string(gap, ' ');
  }
  page.line(page.toned(Tone::strong, names));
  for (std::size_t row = 0; row < charts.front().size(); ++row) {
    std::string line(margin, ' ');
    for (const auto& chart : charts) line += chart[row] + std::string(gap, ' ');
    page.line(line);
  }
}

void write_all_radars(Page& page, const Profile& profile) {
  std::vector<std::size_t> shown;
  for (std::size_t a = 0; a < profile.alternatives.size(); ++a) {
    if (!profile.combination[a]) shown.push_back(a);
  }
  const int available = page.width() - margin + gap;
  const std::size_t side_by_side =
      std::clamp(static_cast<std::size_t>(available / (narrowest_radar + gap)), std::size_t{1}, shown.size());
  const int columns = std::min(widest_radar, available / static_cast<int>(side_by_side) - gap);
  for (std::size_t first = 0; first < shown.size(); first += side_by_side) {
    const std::size_t last = std::min(shown.size(), first + side_by_side);
    write_radars(page, profile,
                 {shown.begin() + static_cast<std::ptrdiff_t>(first),
                  shown.begin() + static_cast<std::ptrdiff_t>(last)},
                 columns);
    page.blank();
  }
}

/// Where the columns of the bars are; what doesn't fit into a line takes one for each alternative.
struct Layout {
  int name = 0;    // of an axis
  int weight = 0;  // its heading included
  int cell = 0;    // a rating and its bar
  bool in_one_line = false;
};

constexpr std::string_view weight_heading = "Weight";

Layout layout(const Page& page, const Profile& profile) {
  const int widest_axis = util::widest(profile.axes, &Axis::name);
  const int count = static_cast<int>(profile.alternatives.size());
  const int least_cell = std::max(util::widest(profile.alternatives), rating_columns + 1 + narrowest_bar);
  Layout columns;
  columns.weight = util::text_width(weight_heading);
  const int available = page.width() - number_columns - gap - columns.weight;
  columns.name = std::min(widest_axis, available - count * (gap + least_cell));
  columns.cell = (available - columns.name) / count - gap;
  columns.in_one_line = columns.name >= std::min(widest_axis, narrowest_name);
  return columns;
}

std::string rating_and_bar(int rating, int columns) {
  return fmt::format("{} {}", right_aligned(std::to_string(rating), rating_columns),
                     bar(rating, max_rating, columns - rating_columns - 1));
}

std::string numbered(std::size_t axis) { return fmt::format("{}{:>2} ", std::string(margin, ' '), axis + 1); }

void write_lines(Page& page, const Profile& profile, const Layout& columns) {
  std::string header = std::string(number_columns, ' ') + padded("", columns.name);
  for (const std::string_view name : profile.alternatives) {
    header += std::string(gap, ' ') + padded(util::printable(name), columns.cell);
  }
  page.line(page.toned(Tone::strong, header + std::string(gap, ' ') + std::string{weight_heading}));
  for (std::size_t i = 0; i < profile.axes.size(); ++i) {
    const Axis& axis = profile.axes[i];
    const std::vector<std::string> name = util::wrap(util::printable(axis.name), columns.name);
    std::string line = numbered(i) + padded(name.empty() ? "" : name.front(), columns.name);
    for (const int rating : axis.ratings) {
      line += std::string(gap, ' ') + padded(rating_and_bar(rating, columns.cell), columns.cell);
    }
    page.line(line + std::string(gap, ' ') + right_aligned(axis.weight, columns.weight));
    for (std::size_t rest = 1; rest < name.size(); ++rest) {
      page.line(std::string(number_columns, ' ') + name[rest]);
    }
  }
}

void write_blocks(Page& page, const Profile& profile) {
  const int indent = number_columns;
  const int name = std::min(util::widest(profile.alternatives), page.width() / 2 - indent);
  for (std::size_t i = 0; i < profile.axes.size(); ++i) {
    const Axis& axis = profile.axes[i];
    page.paragraph(numbered(i), fmt::format("{} (weight {})", axis.name, axis.weight), Tone::plain,
                   Tone::strong);
    for (std::size_t a = 0; a < axis.ratings.size(); ++a) {
      page.line(std::string(static_cast<std::size_t>(indent), ' ') +
                fitted(util::printable(profile.alternatives[a]), name) + ' ' +
                rating_and_bar(axis.ratings[a], page.width() - indent - name - 1));
    }
  }
}

/// "Team skill, 12 %: Go 62, Rust 95."
void write_sentences(Page& page, const Profile& profile) {
  for (const Axis& axis : profile.axes) {
    std::string ratings;
    for (std::size_t a = 0; a < axis.ratings.size(); ++a)
      ratings += fmt::format("{}{} {}", a == 0 ? "" : ", ", profile.alternatives[a], axis.ratings[a]);
    page.paragraph("  ", fmt::format("{}, {}: {}.", axis.name, axis.weight, ratings));
  }
}

}  // namespace

std::vector<ProfileAxis> profile_axes(const Recommendation& r) {
  const std::vector<Sum> by_criterion = sums(r);
  std::vector<ProfileAxis> axes;
  std::int64_t all = 0;
  for (Index c = 0; c < by_criterion.size(); ++c) {
    const Sum& sum = by_criterion[c];
    if (sum.weight == 0) continue;
    ProfileAxis axis{c, sum.weight * r.kb->scale, {}};
    all += axis.weight;
    axis.ratings.reserve(sum.points.size());
    for (const std::int64_t points : sum.points) {
      axis.ratings.push_back(static_cast<int>(util::rounded_ratio(points, sum.weight, 1)));
    }
    axes.push_back(std::move(axis));
  }
  assert(all == r.divisor);
  static_cast<void>(all);
  return axes;
}

std::vector<ProfileAxis> weightiest(const std::vector<ProfileAxis>& axes, std::size_t most) {
  std::vector<ProfileAxis> chosen = axes;
  if (chosen.size() <= most) return chosen;
  std::ranges::stable_sort(chosen, std::greater{}, &ProfileAxis::weight);
  chosen.resize(most);
  std::ranges::sort(chosen, std::less{}, &ProfileAxis::criterion);
  return chosen;
}

std::vector<Index> compared(const Recommendation& r) {
  std::vector<Index> all;
  const auto add = [&](std::optional<Index> alternative) {
    if (alternative && std::ranges::find(all, *alternative) == all.end()) all.push_back(*alternative);
  };
  add(r.leader);
  add(r.rival);
  add(r.runner_up);
  for (const Standing& standing : r.standings) {
    if (all.size() < 2) add(standing.alternative);
  }
  return all;
}

Table rating_table(const Recommendation& r) {
  Table table{.header = {"Criterion", "Weighs"}, .rows = {}};
  for (const Standing& s : r.standings) table.header.emplace_back(r.kb->alternatives[s.alternative].name);
  for (const ProfileAxis& axis : profile_axes(r)) {
    std::vector<std::string> row{std::string{r.kb->criteria[axis.criterion].name},
                                 share_words(r, axis.weight)};
    for (const Standing& s : r.standings)
      row.push_back(util::decimal_text(axis.ratings[s.alternative], r.kb->scale));
    table.rows.push_back(std::move(row));
  }
  return table;
}

Profile base_profile(const KnowledgeBase& kb) {
  Profile profile = without_axes(kb);
  for (const Criterion& criterion : kb.criteria) {
    if (criterion.situational) continue;
    profile.axes.push_back({criterion.name, drawn(criterion.ratings, kb.scale),
                            util::decimal_text(criterion.base_weight, kb.scale)});
  }
  return profile;
}

Profile profile(const Recommendation& r) {
  Profile profile = without_axes(*r.kb);
  for (const ProfileAxis& axis : profile_axes(r)) {
    profile.axes.push_back(
        {r.kb->criteria[axis.criterion].name, drawn(axis.ratings, r.kb->scale), share_words(r, axis.weight)});
  }
  return profile;
}

void write_profile(Page& page, const Profile& profile) {
  if (profile.axes.empty()) return;
  if (!page.is_drawn()) return write_sentences(page, profile);
  constexpr std::size_t fewest_axes = 3;  // fewer span nothing
  if (profile.axes.size() >= fewest_axes) write_all_radars(page, profile);
  const Layout columns = layout(page, profile);
  if (columns.in_one_line) return write_lines(page, profile, columns);
  write_blocks(page, profile);
}

std::string profile_text(const Recommendation& r, const TextStyle& style) {
  Page page{style};
  page.heading("What counted, and how each is rated on it, 0 to 100");
  write_profile(page, profile(r));
  return std::move(page).take();
}

}  // namespace langpick::report
