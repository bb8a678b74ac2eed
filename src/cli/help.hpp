#pragma once
/// Help pages: examples first, wrapped to the terminal.

#include <string>
#include <string_view>
#include <vector>

#include "cli/command.hpp"
#include "langpick/report.hpp"

namespace langpick::cli {

/// What a flag is for, and the words that it takes where its row announces them.
[[nodiscard]] std::string described(const Flag& flag);
/// "langpick compare [TOPIC…] [FLAG…]"
[[nodiscard]] std::string usage(const Command& command, const Flags& flags);
/// The headings of `flags`, in their order.
[[nodiscard]] std::vector<std::string_view> groups_of(const Flags& flags);

/// The program's own page: what it is, and its commands.
[[nodiscard]] std::string program_help(const Flags& flags, const report::TextStyle& style);

/// The page of commands whose names begin with the same word, such as "kb".
[[nodiscard]] std::string group_help(const std::string& group, const report::TextStyle& style);

/// A command's page, with a flag for each question of `kb` where `flags` say so.
[[nodiscard]] std::string command_help(const Command& command, const Flags& flags, const KnowledgeBase& kb,
                                       const report::TextStyle& style);

}  // namespace langpick::cli
