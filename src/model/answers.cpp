#include "langpick/answers.hpp"

#include <algorithm>

namespace langpick {

Index Answers::answered() const {
  return static_cast<Index>(
      std::ranges::count_if(chosen, [](OptionSet options) { return !options.empty(); }));
}

}  // namespace langpick
