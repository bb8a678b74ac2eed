/// Ratings and weights, which may be decimals.

#include <algorithm>

#include "json/document.hpp"
#include "langpick/knowledge_base.hpp"

namespace langpick::json {

int scale_of(const Cursor& root, std::initializer_list<std::string_view> lists, std::string_view aside) {
  const auto has_fraction = [&](std::string_view list) {
    const std::optional<Cursor> found = root.optional_member(list);
    return found && found->has_fraction(aside);
  };
  return std::ranges::any_of(lists, has_fraction) ? decimal_scale : 1;
}

std::int64_t Cursor::scaled(int scale, double least, std::int64_t most) const {
  const std::string lowest = least == 0.0 ? "0" : "0.01";
  const std::int64_t hundredths =
      decimal(2, least, static_cast<double>(most),
              "a number from " + lowest + " to " + std::to_string(most) + " with at most two decimals");
  if (hundredths == 0 && least > 0.0) return scale;  // it was reported: 1 is harmless
  return hundredths * scale / decimal_scale;
}

}  // namespace langpick::json
