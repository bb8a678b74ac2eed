#pragma once
#include "langpick/knowledge_base.hpp"

namespace langpick {

/// The knowledge base that the program ships: `data/go-vs-rust.json`, read by the build. It is constant
/// data of the program; nothing is parsed or copied at run time.
[[nodiscard]] const KnowledgeBase& embedded_knowledge_base();

}  // namespace langpick
