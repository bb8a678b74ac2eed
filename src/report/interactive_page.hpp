#pragma once
/// The page that asks, weighs and explains by itself: the questionnaire as a form, what comes of it as one
/// answers, and the reference part of the knowledge base. One file, which needs nothing but a browser.

#include <optional>
#include <string>
#include <string_view>

#include "langpick/answers.hpp"
#include "langpick/knowledge_base.hpp"
#include "report/markup.hpp"

namespace langpick::report {

/// What the build puts into the program for it.
struct PageParts {
  Literal script;
  Literal style;
  std::string_view module;      ///< src/web/module.hpp, compressed by gzip; empty: this build has none
  std::string_view document;    ///< the shipped knowledge base, compressed likewise
  std::string_view precedents;  ///< likewise
};
[[nodiscard]] const PageParts& embedded_page_parts();

/// Another knowledge base than the shipped one, as its files are.
struct KnowledgeBaseFiles {
  std::string name;  ///< as the user named it
  std::string document;
  std::string precedents;  ///< empty: it has none
};

/// `start`: what is answered when the page is opened without answers in its address; of `kb`, which is that
/// of `files`, or the shipped one.
[[nodiscard]] std::string interactive_page(const KnowledgeBase& kb, const Answers& start,
                                           const PageParts& parts,
                                           const std::optional<KnowledgeBaseFiles>& files);

}  // namespace langpick::report
