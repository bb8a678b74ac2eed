#include "lint/checks.hpp"

namespace langpick::lint_checks {

namespace {

/// A claim that nobody can check is an opinion.
class SourceCheck {
 public:
  SourceCheck(const KnowledgeBase& kb, Findings& findings) : kb_(kb), findings_(findings) {}

  void alternatives();
  void criteria();
  void questions();
  void rules();
  void reference();

 private:
  void require(std::span<const Index> sources, const std::string& place) {
    if (sources.empty()) findings_.push_back({place, "cites no source", "no-source"});
  }
  template <typename List>
  void require_each(const List& list, const std::string& place) {
    for (std::size_t i = 0; i < list.size(); ++i) require(list[i].sources, place + '/' + std::to_string(i));
  }

  const KnowledgeBase& kb_;
  Findings& findings_;
};

void SourceCheck::alternatives() {
  for (std::size_t a = 0; a < kb_.alternatives.size(); ++a) {
    const Alternative& alternative = kb_.alternatives[a];
    const std::string place = pointer({"alternatives", std::to_string(a)});
    require_each(alternative.choose_if, place + "/choose_if");
    require_each(alternative.think_twice_if, place + "/think_twice_if");
    require_each(alternative.joins, place + "/joins");
  }
}

void SourceCheck::criteria() {
  for (std::size_t c = 0; c < kb_.criteria.size(); ++c) {
    for (std::size_t e = 0; e < kb_.criteria[c].evidence.size(); ++e) {
      require(kb_.criteria[c].evidence[e].claim.sources,
              pointer({"criteria", std::to_string(c), "evidence", std::to_string(e)}));
    }
  }
}

void SourceCheck::questions() {
  for (std::size_t q = 0; q < kb_.questions.size(); ++q) {
    for (std::size_t o = 0; o < kb_.questions[q].options.size(); ++o) {
      const Option& option = kb_.questions[q].options[o];
      const std::string place = pointer({"questions", std::to_string(q), "options", std::to_string(o)});
      require_each(option.effects, place + "/effects");
      for (std::size_t d = 0; d < option.disagreement.size(); ++d) {
        require(option.disagreement[d].claim.sources, place + "/disagreement/" + std::to_string(d));
      }
    }
  }
}

void SourceCheck::rules() { require_each(kb_.rules, "#/rules"); }

void SourceCheck::reference() {
  const Reference& ref = kb_.reference;
  for (std::size_t t = 0; t < ref.topics.size(); ++t) {
    require_each(ref.topics[t].rows, pointer({"topics", std::to_string(t), "rows"}));
  }
  for (std::size_t w = 0; w < ref.work.size(); ++w) {
    for (std::size_t o = 0; o < ref.work[w].opinions.size(); ++o) {
      require(ref.work[w].opinions[o].claim.sources,
              pointer({"work", std::to_string(w), "says", std::to_string(o)}));
    }
  }
  require_each(ref.best_for, "#/best_for");
  require_each(ref.adopters, "#/adopters");
  require_each(ref.tooling, "#/tooling");
  require_each(ref.checklist, "#/checklist");
  require_each(ref.revisit, "#/revisit");
  require_each(ref.faq, "#/faq");
}

}  // namespace

void claims_without_source(const KnowledgeBase& kb, Findings& findings) {
  SourceCheck check{kb, findings};
  check.alternatives();
  check.criteria();
  check.questions();
  check.rules();
  check.reference();
}

}  // namespace langpick::lint_checks
