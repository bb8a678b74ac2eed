#pragma once
/// Decisions written down: as the record that `check` reads, and as an architecture decision record.

#include <optional>
#include <string>
#include <string_view>

#include "langpick/record.hpp"

namespace langpick::report {

/// The document that data/schema/record.schema.json describes.
[[nodiscard]] std::string record_json(const Record& record);

}  // namespace langpick::report
