#pragma once
/// What a result line says.

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace langpick::batch {

/// Fields that are written from a verdict and scores alone, which is quick. All else is cut out of the whole
/// object of `recommend`.
enum class QuickField : std::uint8_t {
  id,
  verdict,
  outcome,
  choice,
  runner_up,
  rival,
  strength,
  point_spread,
  acceptability,
  acceptability_against,
  settled,
  decided_by,
  scores,
  contributions,
  none  ///< not one of them
};

struct Field {
  std::string_view name;  ///< as it is asked for
  std::string_view key;   ///< as it is written
  QuickField quick = QuickField::none;
  bool takes_firmness = false;  ///< more than who leads: acceptability, and whether the choice is settled
};

/// All there are, in the order of the help.
[[nodiscard]] std::span<const Field> all_fields();

/// What a line says when nothing is asked for: id, verdict, scores, contributions.
[[nodiscard]] std::vector<Field> default_fields();

}  // namespace langpick::batch
