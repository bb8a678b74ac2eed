#pragma once
/// Conditions as alternatives of what has to be met and what must not be, so that asking one takes no walk
/// over a tree.

#include <optional>
#include <vector>

#include "batch/score/leaf_table.hpp"

namespace langpick::batch {

/// All leaves of the one are met, and none of the other.
struct Clause {
  LeafSet needed = 0;
  LeafSet barred = 0;
};

/// The disjunctive normal form of a rule: it fires if one of the clauses holds. It is true for `prospect`,
/// too: min, max and 2 − x over no, maybe and yes obey the laws that it is made by (De Morgan's and
/// distribution). None: they would be so many that the tree is quicker, as where points are counted, or there
/// is no room for all of its leaves.
[[nodiscard]] std::optional<std::vector<Clause>> clauses_of(const Rule& rule, LeafTable& leaves);

}  // namespace langpick::batch
