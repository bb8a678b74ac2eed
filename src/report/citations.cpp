#include "report/citations.hpp"

#include <string_view>

namespace langpick::report {

namespace {

void add(std::string& list, std::string_view text) {
  if (text.empty()) return;
  if (!list.empty()) list += ", ";
  list += text;
}

}  // namespace

std::string source_ids(const KnowledgeBase& kb, std::span<const Index> sources) {
  std::string ids;
  for (const Index source : sources) add(ids, kb.sources[source].id);
  return ids;
}

std::string source_words(const Source& source) {
  std::string words;
  for (const std::string_view part : {source.title, source.publisher, source.kind, source.date, source.url}) {
    add(words, part);
  }
  return words;
}

}  // namespace langpick::report
