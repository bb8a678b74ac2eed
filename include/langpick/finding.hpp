#pragma once
/// What is wrong with a document, and where.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace langpick {

/// An error makes a document wrong; a warning makes it worth another look.
enum class Level : std::uint8_t { error, warning };

/// One defect. `place` is a JSON Pointer with a leading '#' ("#/criteria/3/ratings/go"), or ":line:column"
/// where the JSON itself is broken, or empty for the document as a whole: it follows the document's name.
struct Finding {
  std::string place;
  std::string message;                     ///< what was found, what was expected, what to do; one line
  std::string_view code = "inconsistent";  ///< of a string literal: what kind of defect; never changes
  Level level = Level::error;

  /// Code and level follow from the message.
  friend bool operator==(const Finding& a, const Finding& b) {
    return a.place == b.place && a.message == b.message;
  }
};

using Findings = std::vector<Finding>;

}  // namespace langpick
