#pragma once
#include <string>

#include "ask/interview.hpp"

namespace langpick::ask {

/// What would have to be answered for a question to be asked, as far as it isn't so already: "asked if answer
/// 2 is "Phones or tablets" and answer 3 is other than "None"". Numbers are those of the review; what it
/// doesn't list has its title. Of more than three options the last are counted, unless the `whole` is asked
/// for. Precondition: by the answers so far the question isn't asked.
[[nodiscard]] std::string asked_if_words(const Interview& interview, Index question, bool whole = false);

}  // namespace langpick::ask
