#pragma once
/// JSON Schemas (draft 2020-12) of all that langpick reads and writes.

#include <span>
#include <string>
#include <string_view>

#include "langpick/knowledge_base.hpp"

namespace langpick {

struct Schema {
  std::string_view name;   ///< "result"
  std::string_view title;  ///< the schema's own
  std::string_view text;   ///< all of data/schema/<name>.schema.json
};

/// The schemas that the program ships: `data/schema/`, put into it by the build.
[[nodiscard]] std::span<const Schema> embedded_schemas();

namespace report {

/// The schema of an answers file for one knowledge base: its questions with their options and limits, its
/// criteria. `read_answers` takes what it accepts, but for whole numbers written with a fraction (70.0).
[[nodiscard]] std::string answers_schema(const KnowledgeBase& kb);

}  // namespace report

}  // namespace langpick
