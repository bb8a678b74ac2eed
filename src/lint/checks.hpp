#pragma once
/// The checks of `lint`, in a file for what is claimed, for what is asked and for what is decided; each says
/// what it finds and why that matters.

#include <functional>
#include <set>
#include <span>
#include <string>
#include <string_view>

#include "langpick/finding.hpp"
#include "langpick/knowledge_base.hpp"

namespace langpick::lint_checks {

/// A knowledge base, and where its reader had to guess.
class Subject {
 public:
  Subject(const KnowledgeBase& of, const Findings& reading);

  const KnowledgeBase& kb;

  /// Did the reader report nothing at `place` and below it? Only then may a check build on it. A list
  /// ("#/rules") isn't whole, either, where the document has an unknown key: that may be the list, misspelt.
  [[nodiscard]] bool is_whole(const std::string& place) const;
  /// Did it report nothing of the document as a whole, such as weights that are too large together?
  [[nodiscard]] bool adds_up() const { return !reported_.contains("#"); }

 private:
  bool has_unknown_list_ = false;
  std::set<std::string, std::less<>> reported_;
};

void claims_without_source(const Subject& subject, Findings& findings);
void ratings_without_evidence(const Subject& subject, Findings& findings);

void options_without_effect(const Subject& subject, Findings& findings);
void indistinct_options(const Subject& subject, Findings& findings);
void one_sided_questions(const Subject& subject, Findings& findings);
void flag_collisions(const Subject& subject, std::span<const std::string_view> flags, Findings& findings);

void rules_at_odds(const Subject& subject, Findings& findings);
void unreachable(const Subject& subject, Findings& findings);

/// "#/criteria/3", "#/questions/3/options/1"
[[nodiscard]] std::string place_of(std::string_view list, std::size_t position);
[[nodiscard]] std::string place_of_option(std::size_t question, std::size_t option);

}  // namespace langpick::lint_checks
