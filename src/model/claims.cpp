#include "langpick/claims.hpp"

namespace langpick {

namespace {

class Collector {
 public:
  explicit Collector(const KnowledgeBase& kb) : kb_(kb) {}

  void alternatives();
  void criteria();
  void questions();
  void rules();
  void topics();
  void lists();
  void faq();

  std::vector<PlacedClaim> claims;

 private:
  void enter(std::string_view kind, std::string id) {
    kind_ = kind;
    id_ = std::move(id);
  }
  void add(const std::string& place, std::string_view about, std::string_view text,
           std::span<const Index> sources) {
    claims.push_back({place, kind_, id_, about, std::string{text}, sources});
  }
  /// The claims of a list in `place`; `show` gives what each is about and its text.
  template <typename List, typename Show>
  void add_each(const List& list, const std::string& place, Show show) {
    for (std::size_t i = 0; i < list.size(); ++i) {
      const auto [about, text] = show(list[i]);
      add(place + '/' + std::to_string(i), about, text, list[i].sources);
    }
  }
  void evidence(std::span<const Evidence> list, const std::string& place) {
    for (std::size_t i = 0; i < list.size(); ++i) {
      add(place + '/' + std::to_string(i), name(list[i].alternative), list[i].claim.text,
          list[i].claim.sources);
    }
  }
  /// "Go: a collector. Rust: the compiler."
  [[nodiscard]] std::string side_by_side(const Row& row) const {
    std::string text;
    for (const Part& cell : row.cells) {
      text += (text.empty() ? "" : " ") + std::string{name(cell.alternative)} + ": " + std::string{cell.text};
    }
    return text;
  }
  [[nodiscard]] std::string_view name(Index alternative) const {
    return alternative < kb_.alternatives.size() ? kb_.alternatives[alternative].name : std::string_view{};
  }

  const KnowledgeBase& kb_;
  std::string_view kind_;
  std::string id_;
};

using Shown = std::pair<std::string_view, std::string_view>;

void Collector::alternatives() {
  for (std::size_t a = 0; a < kb_.alternatives.size(); ++a) {
    const Alternative& alternative = kb_.alternatives[a];
    const std::string place = "#/alternatives/" + std::to_string(a);
    enter("alternative", std::string{alternative.id});
    add_each(alternative.choose_if, place + "/choose_if", [](const Claim& c) {
      return Shown{"choose it if", c.text};
    });
    add_each(alternative.think_twice_if, place + "/think_twice_if", [](const Claim& c) {
      return Shown{"think twice if", c.text};
    });
    add_each(alternative.joins, place + "/joins", [](const Join& j) { return Shown{j.name, j.description}; });
  }
}

void Collector::criteria() {
  for (std::size_t c = 0; c < kb_.criteria.size(); ++c) {
    enter("criterion", std::string{kb_.criteria[c].id});
    evidence(kb_.criteria[c].evidence, "#/criteria/" + std::to_string(c) + "/evidence");
  }
}

void Collector::questions() {
  for (std::size_t q = 0; q < kb_.questions.size(); ++q) {
    const Question& question = kb_.questions[q];
    for (std::size_t o = 0; o < question.options.size(); ++o) {
      const Option& option = question.options[o];
      const std::string place = "#/questions/" + std::to_string(q) + "/options/" + std::to_string(o);
      enter("option", std::string{question.id} + '=' + std::string{option.id});
      add_each(option.effects, place + "/effects", [&](const Effect& e) {
        return Shown{e.criterion < kb_.criteria.size() ? kb_.criteria[e.criterion].name : "", e.reason};
      });
      evidence(option.disagreement, place + "/disagreement");
    }
  }
}

void Collector::rules() {
  for (std::size_t r = 0; r < kb_.rules.size(); ++r) {
    enter("rule", std::string{kb_.rules[r].id});
    add("#/rules/" + std::to_string(r), "", kb_.rules[r].message, kb_.rules[r].sources);
  }
}

void Collector::topics() {
  for (std::size_t t = 0; t < kb_.reference.topics.size(); ++t) {
    const Topic& topic = kb_.reference.topics[t];
    enter("topic", std::string{topic.id});
    add_each(topic.rows, "#/topics/" + std::to_string(t) + "/rows", [&](const Row& row) {
      return std::pair{row.aspect, side_by_side(row)};
    });
  }
}

/// Lists whose entries have no ids.
void Collector::lists() {
  const Reference& ref = kb_.reference;
  enter("best-for", "");
  add_each(ref.best_for, "#/best_for", [](const BestFor& b) { return Shown{b.purpose, b.reason}; });
  enter("work", "");
  for (std::size_t w = 0; w < ref.work.size(); ++w) {
    for (std::size_t o = 0; o < ref.work[w].opinions.size(); ++o) {
      const Claim& claim = ref.work[w].opinions[o].claim;
      add("#/work/" + std::to_string(w) + "/says/" + std::to_string(o), ref.work[w].work, claim.text,
          claim.sources);
    }
  }
  enter("adopters", "");
  add_each(ref.adopters, "#/adopters", [](const Adopter& a) { return Shown{a.name, a.use}; });
  enter("tooling", "");
  add_each(ref.tooling, "#/tooling", [&](const Tooling& t) { return Shown{name(t.alternative), t.purpose}; });
  enter("checklist", "");
  add_each(ref.checklist, "#/checklist", [](const Measure& m) { return Shown{m.measure, m.how}; });
  enter("revisit", "");
  add_each(ref.revisit, "#/revisit", [](const Claim& c) { return Shown{"", c.text}; });
}

void Collector::faq() {
  for (std::size_t f = 0; f < kb_.reference.faq.size(); ++f) {
    const Faq& faq = kb_.reference.faq[f];
    enter("faq", std::string{faq.id});
    add("#/faq/" + std::to_string(f), faq.question, faq.answer, faq.sources);
  }
}

}  // namespace

std::vector<PlacedClaim> all_claims(const KnowledgeBase& kb) {
  Collector collector{kb};
  collector.alternatives();
  collector.criteria();
  collector.questions();
  collector.rules();
  collector.topics();
  collector.lists();
  collector.faq();
  return std::move(collector.claims);
}

}  // namespace langpick
