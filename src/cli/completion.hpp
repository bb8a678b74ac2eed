#pragma once
/// What may stand where the cursor is on an unfinished command line.

#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/values.hpp"

namespace langpick::cli {

struct Completion {
  bool files = false;  ///< a file is meant: the shell knows them
  std::vector<Candidate> words;
};

/// What the last of `words`, which don't have the program's name, may become: whole words that begin with it.
/// The knowledge base that the others name counts, or else that of `setting`; one that can't be read is
/// passed over.
[[nodiscard]] Completion complete(std::vector<std::string> words, const Setting& setting, Io& io);

}  // namespace langpick::cli
