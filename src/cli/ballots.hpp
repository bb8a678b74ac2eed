#pragma once
/// Ballots from files: one person's answers each, or one a line.

#include <string>
#include <vector>

#include "cli/command.hpp"
#include "langpick/team.hpp"

namespace langpick::cli {

/// All ballots of all files, in order; "-" is standard input, and a folder its .json and .jsonl files, by
/// name. A file holds one JSON object, or one a line, or the record of a team's decision. A ballot is called
/// what its "name" or "id" says, or after its file. Throws Error{bad_input} with all that is wrong, two
/// ballots of one name included.
[[nodiscard]] std::vector<Ballot> read_ballots(const std::vector<std::string>& paths, const KnowledgeBase& kb,
                                               Io& io);

}  // namespace langpick::cli
