#pragma once
/// What rules ask for at the bottom, answered for all rules at once.

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "batch/read/chosen_options.hpp"

namespace langpick::batch {

/// A bit per leaf.
using LeafSet = std::uint64_t;

/// The leaves of conditions: is one of these options of a question chosen? Leaves that ask the same are one.
class LeafTable {
 public:
  explicit LeafTable(const KnowledgeBase& kb);

  /// The bit of a leaf, which is an `any_option`, and enters here when first seen; none: there is no room for
  /// another.
  [[nodiscard]] std::optional<LeafSet> bit_of(const Condition& leaf);

  /// Judges answers. What was asked before is forgotten.
  void judge(std::span<const OptionNumber> chosen);
  /// Of the answers judged last: this question has none, and won't get one.
  void close(Index question) { answered_ |= asking_[question]; }

  // Of the answers judged last.
  [[nodiscard]] LeafSet met() const { return met_; }         ///< one of its options is chosen
  [[nodiscard]] LeafSet open() const { return ~answered_; }  ///< its question may still get an answer

 private:
  struct Leaf {
    Index question = 0;
    std::uint64_t options = 0;

    friend bool operator==(const Leaf&, const Leaf&) = default;
  };

  const KnowledgeBase* kb_;
  std::vector<OptionNumber> first_;  ///< per question
  std::vector<Leaf> leaves_;
  std::vector<LeafSet> asking_;  ///< per question
  struct Effect {
    LeafSet met = 0;
    LeafSet answered = 0;
  };
  std::vector<Effect> effects_;  ///< per option
  LeafSet met_ = 0;
  LeafSet answered_ = 0;
};

}  // namespace langpick::batch
