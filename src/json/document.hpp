#pragma once
/// Bytes to a JSON tree, with the checks that the library leaves out.

#include <cstddef>
#include <string_view>

#include <nlohmann/json.hpp>

#include "langpick/finding.hpp"

namespace langpick::json {

using Json = nlohmann::ordered_json;

/// Parses a whole document. Finds broken JSON (with line and column), duplicate keys (with their JSON
/// Pointer), nesting beyond 64 levels and broken UTF-8. `is_discarded()` holds of what is no JSON at all;
/// with a duplicate key the last value stands in the tree, so that the rest can be examined, too.
[[nodiscard]] Json parse_document(std::string_view bytes, Findings& findings);

/// So many defects of one document are told, and that there are more: nobody mends more at once, and a
/// document of nothing else would make a report many times its size.
inline constexpr std::size_t most_findings = 1000;
void report(Findings& findings, Finding finding);
[[nodiscard]] inline bool is_full(const Findings& findings) { return findings.size() > most_findings; }

/// `key` appended to a JSON Pointer, escaped as RFC 6901 asks; of a long key the beginning.
[[nodiscard]] std::string pointer_to(std::string_view parent, std::string_view key);

}  // namespace langpick::json
