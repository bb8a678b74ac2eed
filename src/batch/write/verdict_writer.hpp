#pragma once
/// The quick fields as text: pieces that were written once, put one after the other.

#include <optional>
#include <span>
#include <string_view>
#include <vector>

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

}  // namespace langpick::batch
