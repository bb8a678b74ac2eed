#pragma once
/// What can be done with a recommendation once the interview is over. The menus of the screen and of line
/// mode offer it; who has the files and the terminal does it.

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace langpick::ask {

enum class Deed : std::uint8_t { read, name, save_answers, save_record, save_adr, save_page, copy };

/// A line of the menu.
struct Offer {
  char key;
  Deed deed;
  std::string_view label;
  std::string_view help;
  std::string_view file = {};  ///< what it writes is called so, if that is free; empty: it writes nothing
};
inline constexpr std::array offers{
    Offer{'p', Deed::read, "Read the report", "All reasons, what would change it, and the sources."},
    Offer{'n', Deed::name, "Name the project, for all of these",
          "Reports, records and answers say then what they are about."},
    Offer{'a', Deed::save_answers, "Save the answers, for --answers", "Your answers alone, to go on from.",
          "answers.json"},
    Offer{'d', Deed::save_record, "Save a record, for langpick check",
          "The answers and what came of them: check says later whether it still holds.", "decision.json"},
    Offer{'m', Deed::save_adr, "Write a decision record (ADR)",
          "A document for people, with the reasons; check reads it, too.", "decision.md"},
    Offer{'h', Deed::save_page, "Write a page for the team (HTML)",
          "The report with its charts, in one file.", "recommendation.html"},
    Offer{'c', Deed::copy, "Copy the command for all this",
          "It gives the same report again, here or in a script."},
};

/// What came of it.
struct Reply {
  std::string said;  ///< to the person
  /// Nothing is done yet: a name is wanted, and this one is proposed if it isn't empty; a file's is free.
  std::optional<std::string> proposed = {};
  std::string written = {};  ///< to this file; empty: nothing was
};

/// Does what is offered but for the project's name, which the interview knows; writes to `file` what it
/// writes, and without a name proposes one. A file that is there is never overwritten.
using Clerk = std::function<Reply(const Offer& offer, const std::string& file)>;

}  // namespace langpick::ask
