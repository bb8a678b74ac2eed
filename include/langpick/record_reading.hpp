#pragma once
/// Records of decisions, read back.

#include <optional>
#include <string_view>

#include "langpick/finding.hpp"
#include "langpick/record.hpp"

namespace langpick {

struct RecordReading {
  Record record;
  Findings findings;       ///< with any, the record must not be used
  bool is_marked = false;  ///< it says that it is a record; where it can't be parsed, the mark stands in it
};

/// Reads a record of this version or an older one. Keys that it doesn't know are passed over: what later
/// versions add within a schema version changes nothing that stands there already.
[[nodiscard]] RecordReading read_record(std::string_view bytes);

/// The record that a document holds: a JSON document is one itself, whatever its layout; a Markdown document
/// has one in a comment that begins with "langpick-record". None where there is no such mark. What bears the
/// mark and isn't sound, holds two, or isn't UTF-8 has findings, whose places are those of the document; so
/// has what `is_called_json` and isn't, as a merge may leave it.
[[nodiscard]] std::optional<RecordReading> find_record(std::string_view document,
                                                       bool is_called_json = false);

}  // namespace langpick
