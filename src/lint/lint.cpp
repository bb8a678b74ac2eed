#include "langpick/lint.hpp"

#include "lint/checks.hpp"

namespace langpick {

Findings lint(const KnowledgeBase& kb, std::span<const std::string_view> flags, const Findings& reading) {
  const lint_checks::Subject subject{kb, reading};
  Findings findings;
  lint_checks::claims_without_source(subject, findings);
  lint_checks::ratings_without_evidence(subject, findings);
  lint_checks::options_without_effect(subject, findings);
  lint_checks::indistinct_options(subject, findings);
  lint_checks::one_sided_questions(subject, findings);
  lint_checks::rules_at_odds(subject, findings);
  lint_checks::unreachable(subject, findings);
  lint_checks::flag_collisions(subject, flags, findings);
  return findings;
}

namespace lint_checks {

namespace {

/// Is it "#/rules", and not "#/rules/3"?
bool is_list(const std::string& place) { return place.rfind('/') == 1; }

}  // namespace

Subject::Subject(const KnowledgeBase& of, const Findings& reading) : kb(of) {
  for (const Finding& finding : reading) {
    reported_.insert(finding.place);
    has_unknown_list_ = has_unknown_list_ || (finding.code == "unknown-key" && is_list(finding.place));
  }
}

bool Subject::is_whole(const std::string& place) const {
  if (reported_.contains(place) || (has_unknown_list_ && is_list(place))) return false;
  const std::string inside = place + '/';
  const auto next = reported_.lower_bound(inside);
  return next == reported_.end() || !next->starts_with(inside);
}

std::string place_of(std::string_view list, std::size_t position) {
  return "#/" + std::string{list} + '/' + std::to_string(position);
}

std::string place_of_option(std::size_t question, std::size_t option) {
  return place_of("questions", question) + "/options/" + std::to_string(option);
}

}  // namespace lint_checks

}  // namespace langpick
