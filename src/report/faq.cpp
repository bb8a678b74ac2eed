#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "langpick/lookup.hpp"
#include "report/ids.hpp"
#include "report/page.hpp"

namespace langpick::report {

std::string faq_text(const KnowledgeBase& kb, std::span<const Index> found, bool with_answers,
                     const TextStyle& style) {
  Page page{style};
  bool first = true;
  for (const Index position : found) {
    const Faq& faq = kb.reference.faq[position];
    if (!with_answers) {
      page.paragraph("  ", faq.question);
      continue;
    }
    if (!first) page.blank();
    first = false;
    page.paragraph("", faq.question, Tone::plain, Tone::heading);
    page.paragraph("  ", faq.answer);
    std::vector<std::string_view> ids;
    for (const Index source : faq.sources) ids.push_back(kb.sources[source].id);
    page.paragraph("  ", fmt::format("[{}]", fmt::join(ids, ", ")), Tone::plain, Tone::faint);
  }
  return std::move(page).take();
}

std::string faq_json(const KnowledgeBase& kb, std::span<const Index> found) {
  using Json = nlohmann::ordered_json;
  const Ids ids{kb};
  Json all = Json::array();
  for (const Index position : found) {
    const Faq& faq = kb.reference.faq[position];
    all.push_back({{"id", faq.id},
                   {"question", faq.question},
                   {"answer", faq.answer},
                   {"sources", ids.sources(faq.sources)}});
  }
  return json_text({{"schema_version", 1}, {"faq", all}});
}

}  // namespace langpick::report
