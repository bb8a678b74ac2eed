#include "langpick/recommendation.hpp"

namespace langpick {

Analysis analyse(const Recommendation& r, const FlipScope& scope) {
  return {.scope = scope,
          .flip_sets = flip_sets(*r.kb, r.answers, scope),
          .acceptabilities = acceptabilities(r),
          .stability = stability(r),
          .priorities = central_priorities(r),
          .tornado = tornado(r),
          .sufficient = sufficient_sets(r)};
}

}  // namespace langpick
