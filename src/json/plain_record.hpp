#pragma once
/// The records that nearly all records are, read in one pass.

#include <string_view>

#include "langpick/record.hpp"

namespace langpick::json {

/// Reads a record that is laid out exactly as it was written, with nothing wrong and nothing out of the
/// ordinary: the keys of this version in their order, its blanks, no escapes. What is read is what the reader
/// of any record would read; of all others, sound or not, it says none, and that reader has to decide. It
/// costs a fiftieth. It is written over `record`, which on false is left in any state.
[[nodiscard]] bool read_plain_record(std::string_view bytes, Record& record);

}  // namespace langpick::json
