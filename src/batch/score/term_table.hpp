#pragma once
/// All terms that answers can bring, numbered once.

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "batch/read/chosen_options.hpp"
#include "engine/score.hpp"

namespace langpick::batch {

/// A place in `TermTable::all`.
using TermNumber = std::uint32_t;

class TermTable {
 public:
  /// With the criteria weighed as `weight_percent` says.
  TermTable(const KnowledgeBase& kb, const std::vector<int>& weight_percent);

  /// In the order of `engine::terms`; the first `base()` are there whatever the answers.
  [[nodiscard]] std::span<const engine::Term> all() const { return all_; }
  [[nodiscard]] std::size_t base() const { return base_; }

  /// The terms that `options` bring, without the base. They stay until the next call.
  [[nodiscard]] std::span<const TermNumber> of(std::span<const OptionNumber> options);

 private:
  static constexpr std::uint32_t usual = 4;  ///< terms at most that nearly every option brings
  struct Brought {
    std::array<TermNumber, usual> numbers{};  ///< the first of them, and what comes after them
    std::uint32_t count = 0;
  };

  std::vector<engine::Term> all_;
  std::size_t base_ = 0;
  std::vector<Brought> brought_;  ///< per option
  std::vector<TermNumber> room_;  ///< for all terms, and what is written beyond the last
};

}  // namespace langpick::batch
