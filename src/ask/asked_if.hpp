#pragma once
#include <string>

#include "ask/interview.hpp"

namespace langpick::ask {

/// What brings a question, true as it stands: "asked if answer 2 is "Phones or tablets", and isn't "None"".
/// Whatever has no answer yet is told, since one may take away what holds now; answers that can stay as they
/// are aren't. Numbers are those of the review; what it doesn't list has its title. Precondition: by the
/// answers so far the question isn't asked.
[[nodiscard]] std::string asked_if_words(const Interview& interview, Index question);

/// The same where that is read at a glance; else only "hangs on answer 1 and answer 6".
[[nodiscard]] std::string asked_if_glance(const Interview& interview, Index question);

}  // namespace langpick::ask
