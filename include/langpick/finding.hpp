#pragma once
/// What is wrong with a document, and where.

#include <string>
#include <vector>

namespace langpick {

/// One defect. `place` is a JSON Pointer with a leading '#' ("#/criteria/3/ratings/go"), or ":line:column"
/// where the JSON itself is broken, or empty for the document as a whole: it follows the document's name.
struct Finding {
  std::string place;
  std::string message;  ///< what was found, what was expected, what to do; one line

  friend bool operator==(const Finding&, const Finding&) = default;
};

using Findings = std::vector<Finding>;

}  // namespace langpick
