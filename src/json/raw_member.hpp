#pragma once
/// Members of JSON text as they are written, without reading them into values.

#include <optional>
#include <string_view>

namespace langpick::json {

/// The value of the member `key` as it stands in `object`, of the first if there are several; none if there
/// is none. `object` is an object's sound JSON text, blanks around it allowed. Of unsound text the result
/// means nothing.
[[nodiscard]] std::optional<std::string_view> raw_member(std::string_view object, std::string_view key);

}  // namespace langpick::json
