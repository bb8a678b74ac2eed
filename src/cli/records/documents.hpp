#pragma once
/// The records that a command line names, files and folders to look through, and checking them.

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "cli/error.hpp"
#include "cli/io.hpp"
#include "langpick/check.hpp"
#include "langpick/record.hpp"

namespace langpick::cli {

/// What is known of one document before it is checked.
struct RecordDocument {
  std::string file;
  std::optional<Record> record;     ///< of a sound one
  std::string passed_over;          ///< why it isn't checked: "superseded by ADR-0002"
  std::vector<std::string> errors;  ///< why it can't be, a line each
  Position position = {};           ///< of the first of them
};

/// Has `check` look at each document that `paths` name, one after the other, so that no more than one is
/// held; `check` may change it.
/// Folders are looked through, in the order of names, hidden ones included, for JSON, Markdown,
/// reStructuredText and AsciiDoc files that hold a record; a file that is named has to hold one, and a folder
/// at least one unless `allow_empty`: a check of nothing must not pass. What is wrong with a document comes
/// with it. Throws Error{usage} without paths.
[[nodiscard]] report::Checks check_each(const std::vector<std::string>& paths, bool allow_empty, Io& io,
                                        const std::function<report::CheckedDocument(RecordDocument&)>& check);

/// Checks a record with that of `knowledge_bases` which has its id, of whatever version; the first counts.
[[nodiscard]] report::CheckedDocument checked(const RecordDocument& document,
                                              std::span<const KnowledgeBase* const> knowledge_bases,
                                              const CheckScope& scope, const report::CauseLevels& levels);

/// Prints what is wrong with the unreadable ones, and says how the run has to end because of them all.
[[nodiscard]] ExitStatus concluded(const report::Checks& checks, Io& io);

}  // namespace langpick::cli
