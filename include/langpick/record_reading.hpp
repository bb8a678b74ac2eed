#pragma once
/// Records of decisions, read back.

#include <cstdint>
#include <optional>
#include <string_view>

#include "langpick/finding.hpp"
#include "langpick/record.hpp"

namespace langpick {

struct RecordReading {
  Record record;
  Findings findings;  ///< with any, the record must not be used
};

/// Reads a record of this version or an older one. Keys that it doesn't know are passed over: what later
/// versions add within a schema version changes nothing that stands there already. Who reads many hands back
/// one that is no longer needed, and what is read may be written over it, into the memory that it had.
[[nodiscard]] RecordReading read_record(std::string_view bytes, Record old = {});

enum class RecordCarrier : std::uint8_t { json, markdown };

/// The record that a document holds: a JSON document is one itself, a Markdown document has one in a comment
/// that begins a line with "<!-- langpick-record". None where there is no such mark; what bears the mark and
/// isn't sound has findings, whose places are those of the document.
[[nodiscard]] std::optional<RecordReading> find_record(std::string_view document, RecordCarrier carrier,
                                                       Record old = {});

}  // namespace langpick
