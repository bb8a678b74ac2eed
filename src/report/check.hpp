#pragma once
/// What a report of checks and one of differences have in common.

#include "langpick/check.hpp"
#include "report/json_writer.hpp"

namespace langpick::report {

/// One document as JSON.
void write_checked_document(JsonWriter& out, const CheckedDocument& document);

}  // namespace langpick::report
