#pragma once
/// The records that a command line names: files, and folders to look through.

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "cli/error.hpp"
#include "cli/io.hpp"
#include "langpick/record.hpp"

namespace langpick::cli {

/// What is known of one document before it is checked.
struct RecordDocument {
  std::string file;
  std::optional<Record> record;     ///< of a sound one
  std::string passed_over;          ///< why it isn't checked: "superseded by ADR-0002"
  std::vector<std::string> errors;  ///< why it can't be, a line each
};

/// Calls `visit` for each document that `paths` name, one after the other, so that no more than one is held;
/// `visit` may change it.
/// Folders are looked through, in the order of names, for *.json and *.md files that hold a record; a file
/// that is named has to hold one. What is wrong with a document comes with it. Throws Error{usage} without
/// paths, Error{bad_input} for a folder without any record: a check of nothing must not pass.
void for_each_record(const std::vector<std::string>& paths, Io& io,
                     const std::function<void(RecordDocument&)>& visit);

}  // namespace langpick::cli
