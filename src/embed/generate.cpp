/// A program of the build: reads a knowledge base and writes it as constant data of C++.
/// Usage: langpick_embed KNOWLEDGE_BASE.json OUTPUT.cpp

#include <cstdio>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <type_traits>

#include "embed/literal.hpp"
#include "langpick/reading.hpp"

namespace langpick {
namespace {

// What a type is called in the C++ that is written.
template <typename T>
constexpr const char* type_name = nullptr;
template <>
constexpr const char* type_name<int> = "int";
template <>
constexpr const char* type_name<Index> = "Index";
template <>
constexpr const char* type_name<std::string_view> = "std::string_view";
#define LANGPICK_NAMED(type) \
  template <>                \
  constexpr const char* type_name<type> = #type
LANGPICK_NAMED(Adopter);
LANGPICK_NAMED(Alternative);
LANGPICK_NAMED(Argument);
LANGPICK_NAMED(BestFor);
LANGPICK_NAMED(Better);
LANGPICK_NAMED(Claim);
LANGPICK_NAMED(Choice);
LANGPICK_NAMED(Choice::Kind);
LANGPICK_NAMED(CodeExample);
LANGPICK_NAMED(Condition);
LANGPICK_NAMED(Condition::Kind);
LANGPICK_NAMED(Criterion);
LANGPICK_NAMED(Effect);
LANGPICK_NAMED(Evidence);
LANGPICK_NAMED(Faq);
LANGPICK_NAMED(Figure);
LANGPICK_NAMED(FigureValue);
LANGPICK_NAMED(Join);
LANGPICK_NAMED(Measure);
LANGPICK_NAMED(NextStep);
LANGPICK_NAMED(Opinion);
LANGPICK_NAMED(Option);
LANGPICK_NAMED(OutsideOption);
LANGPICK_NAMED(Part);
LANGPICK_NAMED(Precedent);
LANGPICK_NAMED(PrecedentAnswer);
LANGPICK_NAMED(Question);
LANGPICK_NAMED(QuestionKind);
LANGPICK_NAMED(Row);
LANGPICK_NAMED(Rule);
LANGPICK_NAMED(RuleKind);
LANGPICK_NAMED(Snippet);
LANGPICK_NAMED(Source);
LANGPICK_NAMED(Strength);
LANGPICK_NAMED(Tooling);
LANGPICK_NAMED(Topic);
LANGPICK_NAMED(TrackCount);
LANGPICK_NAMED(TrackRecord);
LANGPICK_NAMED(Work);
#undef LANGPICK_NAMED

/// Writes a struct as its fields in braces, in their order, and a list as a named array, each distinct one
/// once. A field that is forgotten here is caught by the test that holds the two knowledge bases equal.
class Emitter {
 public:
  std::string value(const KnowledgeBase& k) {
    return fields(k.id, k.name, k.version, k.as_of, k.sha256, k.scale, k.thresholds, k.near_tie_steps,
                  k.sources, k.alternatives, k.outside_options, k.criteria, k.questions, k.rules, k.reference,
                  k.precedents, k.track_record);
  }
  [[nodiscard]] const std::string& arrays() const { return arrays_; }

 private:
  static std::string value(std::string_view text) { return embed::literal(text); }
  static std::string value(bool flag) { return flag ? "true" : "false"; }
  static std::string value(int number) { return std::to_string(number); }
  static std::string value(Index number) { return std::to_string(number) + "U"; }
  static std::string value(std::int64_t number) { return std::to_string(number) + "LL"; }
  static std::string value(std::uint64_t number) { return std::to_string(number) + "ULL"; }

  std::string value(const Thresholds& t) { return fields(t.near_tie, t.clear, t.strong, t.clear_margin); }
  std::string value(const Source& s) { return fields(s.id, s.title, s.publisher, s.kind, s.date, s.url); }
  std::string value(const Claim& c) { return fields(c.text, c.sources); }
  std::string value(const Evidence& e) { return fields(e.alternative, e.claim); }
  std::string value(const Part& p) { return fields(p.alternative, p.text); }
  std::string value(const Join& j) { return fields(j.name, j.description, j.cost, j.sources); }
  std::string value(const NextStep& s) { return fields(s.text, s.when); }
  std::string value(const Alternative& a) {
    return fields(a.id, a.name, a.summary, a.members, a.choose_if, a.think_twice_if, a.next_steps, a.parts,
                  a.joins);
  }
  std::string value(const OutsideOption& o) {
    return fields(o.id, o.name, o.summary, o.choose_if, o.next_steps);
  }
  std::string value(const Criterion& c) {
    return fields(c.id, c.name, c.description, c.situational, c.base_weight, c.ratings, c.evidence);
  }
  std::string value(const Effect& e) { return fields(e.criterion, e.weight, e.ratings, e.reason, e.sources); }
  std::string value(const Option& o) {
    return fields(o.id, o.label, o.help, o.effects, o.disagreement, o.parts, o.neutral, o.drops);
  }
  std::string value(const Question& q) {
    return fields(q.id, q.title, q.help, q.kind, q.max_choices, q.quick, q.options, q.ask_when);
  }
  std::string value(const Argument& a) { return fields(a.points, a.reason, a.sources); }
  std::string value(const Condition& c) {
    return fields(c.kind, c.question, c.options, c.conditions, c.needed, c.arguments);
  }
  std::string value(const Rule& r) {
    return fields(r.id, r.kind, r.when, r.unless, r.target, r.strength, r.warned, r.message, r.sources);
  }

  std::string value(const FigureValue& v) {
    return fields(v.alternative, v.subject, v.low, v.high, v.approximate, v.text, v.version, v.source);
  }
  std::string value(const Figure& f) { return fields(f.id, f.name, f.unit, f.better, f.note, f.values); }
  std::string value(const Row& r) { return fields(r.aspect, r.cells, r.sources); }
  std::string value(const Topic& t) { return fields(t.id, t.name, t.rows); }
  std::string value(const BestFor& b) { return fields(b.purpose, b.winner, b.reason, b.sources); }
  std::string value(const Opinion& o) { return fields(o.alternative, o.claim); }
  std::string value(const Work& w) { return fields(w.work, w.opinions); }
  std::string value(const Adopter& a) { return fields(a.name, a.alternative, a.use, a.sources); }
  std::string value(const Tooling& t) { return fields(t.alternative, t.purpose, t.tools, t.sources); }
  std::string value(const Measure& m) { return fields(m.measure, m.how, m.sources); }
  std::string value(const Faq& f) { return fields(f.id, f.question, f.answer, f.sources, f.words); }
  std::string value(const Snippet& s) { return fields(s.alternative, s.lines); }
  std::string value(const CodeExample& c) { return fields(c.id, c.name, c.remark, c.snippets); }
  std::string value(const Reference& r) {
    return fields(r.figures, r.topics, r.best_for, r.work, r.adopters, r.tooling, r.checklist, r.revisit,
                  r.faq, r.code);
  }

  std::string value(const Choice& c) { return fields(c.kind, c.position); }
  std::string value(const PrecedentAnswer& a) { return fields(a.question, a.options, a.fact); }
  std::string value(const Precedent& p) {
    return fields(p.id, p.project, p.organisation, p.year, p.chosen, p.detail, p.why, p.source_title,
                  p.source_url, p.evidence, p.took_part, p.facts, p.answers);
  }
  std::string value(const TrackCount& c) { return fields(c.strength, c.right, c.cases); }
  std::string value(const TrackRecord& t) { return fields(t.date, t.took_part, t.how, t.cases, t.strengths); }

  template <typename Enum>
  requires std::is_enum_v<Enum> std::string value(Enum word) {
    return type_name<Enum> + ("{" + std::to_string(static_cast<int>(word)) + "}");
  }
  template <typename T>
  std::string value(const std::optional<T>& maybe) {
    if (!maybe) return "{}";
    return (std::is_class_v<T> ? type_name<T> : "") + value(*maybe);
  }

  template <typename T>
  std::string value(std::span<const T> items) {
    if (items.empty()) return "{}";
    std::string initialiser;
    for (const T& item : items) initialiser += value(item) + ",";
    const std::string name = "a" + std::to_string(names_.size());
    const auto [entry, is_new] = names_.try_emplace(type_name<T> + initialiser, name);
    if (is_new) {
      arrays_ += std::string{"constexpr "} + type_name<T> + ' ' + name + "[] = {" + initialiser + "};\n";
    }
    return entry->second;
  }

  template <typename... Fields>
  std::string fields(const Fields&... all) {
    std::string text;
    ((text += (text.empty() ? "{" : ",") + value(all)), ...);
    return text + "}";
  }

  std::string arrays_;
  std::map<std::string, std::string> names_;  // by type and initialiser
};

/// Empty where it can't be read, which is no JSON.
std::string content(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>{in}, {}};
}

int run(const std::string& input, const std::string& output) {
  const LoadedKnowledgeBase loaded{content(input), [&](const std::string& name) {
                                     return content(input.substr(0, input.rfind('/') + 1) + name);
                                   }};
  for (const Finding& finding : loaded.findings()) {
    std::fprintf(stderr, "%s: %s\n", location_of(finding, input).c_str(), sentence_of(finding).c_str());
  }
  if (!loaded.findings().empty()) return 1;

  Emitter emitter;
  const std::string initialiser = emitter.value(loaded.knowledge_base());
  std::ofstream out(output, std::ios::binary);
  out << "// Written by the build from the shipped knowledge base: edit that.\n"
         "#include \"langpick/embedded.hpp\"\n\n"
         "namespace langpick {\nnamespace {\n"
      << emitter.arrays() << "constexpr KnowledgeBase embedded = " << initialiser
      << ";\n}  // namespace\n\n"
         "const KnowledgeBase& embedded_knowledge_base() { return embedded; }\n\n}  // namespace langpick\n";
  out.close();
  return out ? 0 : 1;
}

}  // namespace
}  // namespace langpick

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fputs("usage: langpick_embed KNOWLEDGE_BASE.json OUTPUT.cpp\n", stderr);
    return 2;
  }
  return langpick::run(argv[1], argv[2]);
}
