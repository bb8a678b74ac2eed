#include "cli/decision_table.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

#include "cli/error.hpp"
#include "langpick/knowledge_base.hpp"
#include "util/ascii.hpp"
#include "util/csv.hpp"
#include "util/printable.hpp"
#include "util/rounding.hpp"
#include "util/text.hpp"

namespace langpick::cli {

namespace {

constexpr std::int64_t millionths = 1'000'000;
constexpr std::int64_t per_hundredth = millionths / decimal_scale;
constexpr const char* number_form = "a number of at most 8 digits before the point and 6 behind it";

/// The number in millionths; none where it is none, or has more digits. Its decimals stand behind a point or,
/// if `or_comma`, a comma.
std::optional<std::int64_t> exact(std::string_view text, bool or_comma) {
  constexpr std::size_t most_digits = 8;
  constexpr std::size_t most_decimals = 6;
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.remove_prefix(1);
  const std::size_t point = std::min(text.find_first_of(or_comma ? ".," : "."), text.size());
  const std::string_view whole = text.substr(0, point);
  std::string decimals{text.substr(std::min(point + 1, text.size()))};
  if (whole.size() + decimals.size() == 0 || whole.size() > most_digits || decimals.size() > most_decimals)
    return {};
  decimals.resize(most_decimals, '0');
  std::int64_t number = 0;
  for (const char digit : std::string{whole} + decimals) {
    if (!util::is_digit(digit)) return {};
    number = number * 10 + (digit - '0');
  }
  return negative ? -number : number;
}

/// A cell may be broken into lines to look better; a name isn't.
std::string in_one_line(std::string_view text) {
  std::string line;
  for (const std::string_view part : util::lines_of(text)) {
    if (!line.empty()) line += ' ';
    line += util::trimmed(part);
  }
  return line;
}

/// Of the ratings of a criterion; what costs has its worst above its best.
struct Scale {
  std::int64_t worst = 0;  ///< in millionths
  std::int64_t best = 0;
  std::string text;  ///< as it was stated
};

std::optional<Scale> scale_of(const std::string& text, bool or_comma) {
  const std::size_t dots = text.find("..");
  if (dots == std::string::npos) return {};
  const auto worst = exact(text.substr(0, dots), or_comma);
  const auto best = exact(text.substr(dots + 2), or_comma);
  if (!worst || !best || *worst == *best) return {};
  return Scale{*worst, *best, text};
}

class TableReader {
 public:
  TableReader(std::string_view bytes, const std::string& document, const std::vector<std::string>& scales)
      : document_(document), csv_(util::read_csv(bytes)), or_comma_(csv_.separator != ',') {
    for (const std::string& text : scales) {
      const std::size_t equals = text.rfind('=');
      const std::string criterion = equals == std::string::npos ? "" : text.substr(0, equals);
      const auto scale = scale_of(text.substr(equals + 1), false);  // npos + 1 is 0
      if (!scale)
        throw usage_error(
            "--scale: expected WORST..BEST or CRITERION=WORST..BEST, two different numbers, found " +
            util::quoted(text));
      stated_.push_back({criterion, *scale, false});
    }
  }

  report::Draft read() {
    if (csv_.defect) fail(*csv_.defect, csv_.defect->text);
    if (csv_.rows.empty()) fail({}, "the table is empty");
    for (std::vector<util::Cell>& row : csv_.rows) {
      for (util::Cell& cell : row) {
        if (!util::is_valid_utf8(cell.text)) fail(cell, "this is no UTF-8; save the table as \"CSV UTF-8\"");
        cell.text = in_one_line(cell.text);
      }
    }
    header();
    for (std::size_t r = 1; r < csv_.rows.size(); ++r) criterion(csv_.rows[r]);
    if (draft_.criteria.empty())
      fail(csv_.rows.front().front(), "there is no row with a criterion below this one");
    for (const Stated& stated : stated_) {
      if (!stated.criterion.empty() && !stated.used)
        throw usage_error("--scale: " + document_ + " has no criterion " + util::quoted(stated.criterion));
    }
    weigh();
    return std::move(draft_);
  }
  [[nodiscard]] std::size_t rounded() const { return rounded_; }

 private:
  struct Stated {
    std::string criterion;  ///< empty: every other
    Scale scale;
    bool used = false;
  };

  [[noreturn]] void fail(const util::Cell& at, const std::string& what) const {
    throw Error{ExitStatus::bad_input,
                {document_ + ':' + std::to_string(at.line) + ':' + std::to_string(at.column) + ": " + what}};
  }

  [[nodiscard]] std::int64_t number(const util::Cell& cell, std::string_view what) const {
    std::string_view text = cell.text;
    if (what == "weight" && text.ends_with('%')) text = util::trimmed(text.substr(0, text.size() - 1));
    const std::optional<std::int64_t> found = exact(text, or_comma_);
    if (!found) {
      fail(cell, std::string{what} + ": expected " + number_form + ", found " +
                     (cell.text.empty() ? "an empty cell" : util::quoted(cell.text)));
    }
    return *found;
  }

  void header() {
    std::vector<util::Cell>& cells = csv_.rows.front();
    while (cells.back().text.empty()) cells.pop_back();  // as spreadsheets leave them
    for (std::size_t i = 1; i < cells.size(); ++i) {
      const std::string word = util::lowered(cells[i].text);
      if (word == "weight") {
        weight_ = i;
      } else if (word == "scale") {
        scale_ = i;
      } else {
        if (word.empty()) fail(cells[i], "this column has no heading");
        if (std::ranges::find(draft_.alternatives, cells[i].text) != draft_.alternatives.end())
          fail(cells[i], "a second column " + util::quoted(cells[i].text));
        draft_.alternatives.push_back(cells[i].text);
      }
    }
    if (weight_ == 0) fail(cells.front(), "no column is headed \"weight\"; head the one with the weights so");
    if (draft_.alternatives.size() < 2)
      fail(cells.front(), "expected at least 2 columns of alternatives, found " +
                              std::to_string(draft_.alternatives.size()));
  }

  /// Of the table's own column, or of the criterion, or of all.
  Scale scale(const std::vector<util::Cell>& row) {
    if (scale_ != 0 && !row[scale_].text.empty()) {
      const auto own = scale_of(row[scale_].text, or_comma_);
      if (!own)
        fail(row[scale_],
             "scale: expected WORST..BEST, two different numbers, found " + util::quoted(row[scale_].text));
      return *own;
    }
    Stated* of_all = nullptr;
    for (Stated& stated : stated_) {
      if (stated.criterion == row.front().text) {
        stated.used = true;
        return stated.scale;
      }
      if (stated.criterion.empty()) of_all = &stated;
    }
    if (of_all == nullptr)
      fail(row.front(), "the scale of " + util::quoted(row.front().text) +
                            " isn't stated; add --scale WORST..BEST, such as 0..5, or 5..0 for what costs");
    return of_all->scale;
  }

  void criterion(std::vector<util::Cell>& row) {
    const std::size_t width = csv_.rows.front().size();
    while (row.size() > width && row.back().text.empty()) row.pop_back();
    if (row.size() != width)
      fail(row.back(), "expected " + util::counted(width, "cell") + " in this row, as in the first, found " +
                           std::to_string(row.size()));
    const util::Cell& name = row.front();
    if (name.text.empty()) fail(name, "this row's criterion has no name");
    if (std::ranges::find(draft_.criteria, name.text, &report::DraftCriterion::name) != draft_.criteria.end())
      fail(name, "a second criterion " + util::quoted(name.text));
    report::DraftCriterion read{
        .name = name.text, .weight = number(row[weight_], "weight"), .ratings = {}, .evidence = {}};
    if (read.weight < 0)
      fail(row[weight_], "weight: expected no negative number, found " + util::quoted(row[weight_].text));
    const Scale on = scale(row);
    for (std::size_t i = 1; i < width; ++i) {
      if (i != weight_ && i != scale_) rate(row[i], on, read);
    }
    draft_.criteria.push_back(std::move(read));
  }

  void rate(const util::Cell& cell, const Scale& on, report::DraftCriterion& to) {
    const std::int64_t rating = number(cell, "rating");
    const std::int64_t sign = on.best > on.worst ? 1 : -1;
    const std::int64_t above = (rating - on.worst) * sign;
    const std::int64_t whole = (on.best - on.worst) * sign;
    if (above < 0 || above > whole)
      fail(cell,
           "rating: " + cell.text + " is outside the scale " + on.text + "; state another with --scale");
    constexpr std::int64_t best = std::int64_t{max_rating} * decimal_scale;
    if (above * best % whole != 0) ++rounded_;
    to.ratings.push_back(static_cast<int>(util::rounded_ratio(above, whole, best)));
    to.evidence.push_back(cell.text + " on the scale " + on.text + '.');
  }

  /// Only the ratios of weights count: where hundredths don't hold them all are multiplied by a power of ten.
  void weigh() {
    std::int64_t unit = per_hundredth;
    for (const report::DraftCriterion& c : draft_.criteria) {
      while (c.weight % unit != 0) unit /= 10;
    }
    std::int64_t total = 0;
    for (report::DraftCriterion& c : draft_.criteria) total += c.weight /= unit;
    constexpr std::int64_t most = max_total_weight_at(decimal_scale) * decimal_scale;
    if (total > most || total == 0) {
      fail(csv_.rows.front()[weight_], "the weights add up to " + util::decimal_text(total, decimal_scale) +
                                           "; expected more than 0 and at most " +
                                           util::decimal_text(most, decimal_scale));
    }
  }

  const std::string& document_;
  util::Csv csv_;
  bool or_comma_;
  std::vector<Stated> stated_;
  std::size_t weight_ = 0;  ///< its column; 0: there is none
  std::size_t scale_ = 0;   ///< likewise
  report::Draft draft_;
  std::size_t rounded_ = 0;
};

}  // namespace

report::Draft read_decision_table(std::string_view bytes, const std::string& document,
                                  const std::vector<std::string>& scales, std::size_t& rounded) {
  TableReader reader{bytes, document, scales};
  report::Draft draft = reader.read();
  rounded = reader.rounded();
  return draft;
}

report::DraftCriterion read_criterion(std::string_view text) {
  const std::size_t equals = text.rfind('=');
  report::DraftCriterion read{
      .name = std::string{text.substr(0, equals)}, .weight = decimal_scale, .ratings = {}, .evidence = {}};
  if (equals != std::string_view::npos) {
    const std::optional<std::int64_t> weight = exact(text.substr(equals + 1), false);
    if (!weight || *weight < 0 || *weight % per_hundredth != 0)
      throw usage_error(
          "--criterion: expected NAME or NAME=WEIGHT, a number with at most two decimals, found " +
          util::quoted(text));
    read.weight = *weight / per_hundredth;
  }
  if (read.name.empty()) throw usage_error("--criterion: expected a name, found " + util::quoted(text));
  return read;
}

}  // namespace langpick::cli
