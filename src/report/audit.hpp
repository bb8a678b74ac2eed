#pragma once
/// Counts of answer sets, and their shares, as text.

#include <string>

#include "langpick/audit.hpp"

namespace langpick::report {

/// `part / whole` in hundredths of a percent, rounded half up; `whole` is not 0.
[[nodiscard]] int share(Count part, Count whole);

/// "12.34", but never "0.00" for what is more than nothing, nor "100.00" for what is less than all: "<0.01",
/// ">99.99".
[[nodiscard]] std::string share_text(Count part, Count whole);

/// "123054688567296"
[[nodiscard]] std::string digits(Count count);
/// "123,054,688,567,296"
[[nodiscard]] std::string grouped(Count count);

}  // namespace langpick::report
