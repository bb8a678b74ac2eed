#pragma once
/// The quick fields as text: pieces that were written once, put one after the other.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "batch/score/term_table.hpp"
#include "batch/write/fields.hpp"
#include "batch/write/line_buffer.hpp"
#include "langpick/recommendation.hpp"

namespace langpick::batch {

class VerdictWriter {
 public:
  explicit VerdictWriter(const KnowledgeBase& kb);

  /// Writes `,"key":value`, of any quick field but contributions. `id` is JSON as it stands.
  void write(QuickField field, const Recommendation& r, std::string_view id, LineBuffer& out);

 private:
  /// `,"key":"…"` for each id of a list, and `,"key":null`.
  struct Names {
    std::vector<Fragment> ids;
    Fragment none;

    [[nodiscard]] const Fragment& of(std::optional<Index> position) const {
      return position ? ids[*position] : none;
    }
  };

  void write_verdict(const Recommendation& r, LineBuffer& out) const;
  [[nodiscard]] const Fragment& choice(const Recommendation& r) const;
  void write_scores(const Recommendation& r, LineBuffer& out);

  const KnowledgeBase* kb_;
  std::vector<Fragment> outcomes_;
  std::vector<Fragment> strengths_;
  Names choices_;
  std::vector<Fragment> outside_;  ///< choices, too
  Names runners_up_;
  Names rivals_;
  Names against_;
  Names decided_by_;
  std::vector<Fragment> scores_;      ///< what stands before the score of each alternative
  std::vector<std::int64_t> points_;  ///< per alternative, of the line at hand
};

/// The largest contributions, each made once for as long as the criteria are weighed the same.
class ContributionWriter {
 public:
  explicit ContributionWriter(const KnowledgeBase& kb);

  /// Writes `,"contributions":[…]`; each as `recommend` does, but for its reason and sources. `largest` are
  /// those of the leader of `r` over its rival.
  void write(const Recommendation& r, const LargestContributions& largest, LineBuffer& out);

 private:
  /// All of it side by side, as it comes out of the caches with much else.
  struct Text {
    Fragment around;        ///< the points, which depend on the divisor
    std::size_t split = 0;  ///< where they belong; 0: there is no text yet
    std::int64_t numerator = 0;
  };
  [[nodiscard]] Text text_of(const Contribution& c, Index leader, Index rival) const;
  std::vector<Text>& texts_of(const Recommendation& r, std::size_t ranks);

  const KnowledgeBase* kb_;
  std::vector<std::vector<Text>> texts_;  ///< per leader and rival, by rank; empty until first asked for
};

}  // namespace langpick::batch
