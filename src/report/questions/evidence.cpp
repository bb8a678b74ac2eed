#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "langpick/report.hpp"
#include "report/choice_words.hpp"
#include "report/citations.hpp"
#include "report/page.hpp"

namespace langpick::report {

namespace {

/// The evidence in the making: the page, and the sources cited so far.
class EvidencePage {
 public:
  EvidencePage(const KnowledgeBase& kb, const TextStyle& style) : kb_(kb), page_(style) {}

  std::string write(const Question& question) &&;

 private:
  void option(const Option& option);
  void cited_sources();
  [[nodiscard]] std::string favoured(const Effect& effect) const;
  [[nodiscard]] std::string citation(std::span<const Index> sources);

  const KnowledgeBase& kb_;
  Page page_;
  Citations cited_;
};

/// "for Go": whom the criterion of an effect rates best. Nothing when it rates all alike.
std::string EvidencePage::favoured(const Effect& effect) const {
  const int best = std::ranges::max(effect.ratings);
  if (std::ranges::min(effect.ratings) == best) return {};
  std::vector<std::string> names;
  for (std::size_t a = 0; a < effect.ratings.size(); ++a) {
    if (effect.ratings[a] == best) names.emplace_back(kb_.alternatives[a].name);
  }
  return fmt::format(", for {}", listed(names));
}

std::string EvidencePage::citation(std::span<const Index> sources) {
  if (sources.empty()) return {};
  cited_.add(sources);
  return fmt::format(" [{}]", source_ids(kb_, sources));
}

void EvidencePage::option(const Option& option) {
  page_.heading(option.label);
  if (option.effects.empty()) page_.paragraph("  ", "It speaks for nobody.", Tone::plain, Tone::faint);
  for (const Effect& effect : option.effects) {
    page_.paragraph("  ",
                    fmt::format("{}, weight {}{}: {}{}", kb_.criteria[effect.criterion].name, effect.weight,
                                favoured(effect), effect.reason, citation(effect.sources)));
  }
  if (option.disagreement.empty()) return;
  page_.paragraph("  ", "The sources disagree:", Tone::plain, Tone::strong);
  for (const Evidence& evidence : option.disagreement) {
    page_.paragraph("    ", fmt::format("{}: {}{}", kb_.alternatives[evidence.alternative].name,
                                        evidence.claim.text, citation(evidence.claim.sources)));
  }
}

void EvidencePage::cited_sources() {
  if (cited_.all().empty()) return;
  page_.heading("Sources");
  for (const Index source : cited_.all()) {
    const Source& s = kb_.sources[source];
    page_.paragraph("  ", fmt::format("[{}] {}", s.id, source_words(s)), Tone::plain, Tone::faint);
  }
}

std::string EvidencePage::write(const Question& question) && {
  page_.paragraph("", question.title, Tone::plain, Tone::strong);
  page_.paragraph("", question.help);
  for (const Option& each : question.options) option(each);
  cited_sources();
  return std::move(page_).take();
}

}  // namespace

std::string question_evidence_text(const KnowledgeBase& kb, Index question, const TextStyle& style) {
  return EvidencePage{kb, style}.write(kb.questions[question]);
}

}  // namespace langpick::report
