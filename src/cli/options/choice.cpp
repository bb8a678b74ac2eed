#include "cli/options/choice.hpp"

#include <algorithm>

#include "cli/error.hpp"
#include "util/edit_distance.hpp"
#include "util/printable.hpp"

namespace langpick::cli {

void require_choice(std::string_view flag, std::string_view value,
                    std::span<const std::string_view> choices) {
  if (std::ranges::find(choices, value) != choices.end()) return;
  std::string list;
  for (const std::string_view choice : choices) list += (list.empty() ? "" : ", ") + std::string{choice};
  throw Error{ExitStatus::usage,
              {std::string{flag} + ": no choice " + util::quoted(value) + util::did_you_mean(value, choices) +
               " (" + list + ')'}};
}

}  // namespace langpick::cli
