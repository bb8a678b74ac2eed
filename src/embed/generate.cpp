/// A program of the build: reads a knowledge base and writes it as constant data of C++.
/// Usage: langpick_embed KNOWLEDGE_BASE.json OUTPUT.cpp

#include <cstdio>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <utility>

#include "langpick/reading.hpp"

namespace langpick {
namespace {

/// Writes every list as a named array, each distinct one once, and refers to it by that name.
class Emitter {
 public:
  std::string knowledge_base(const KnowledgeBase& kb);
  [[nodiscard]] const std::string& arrays() const { return arrays_; }

 private:
  std::string value(std::string_view text);
  std::string value(Index number) { return std::to_string(number); }
  std::string value(int number) { return std::to_string(number); }
  std::string value(const Source& s) { return braces(s.id, s.title, s.kind, s.date, s.url); }
  std::string value(const Claim& c) { return "{" + value(c.text) + "," + list("Index", c.sources) + "}"; }
  std::string value(const Evidence& e) { return "{" + value(e.alternative) + "," + value(e.claim) + "}"; }
  std::string value(const Part& p) { return "{" + value(p.alternative) + "," + value(p.text) + "}"; }
  std::string value(const Join& j);
  std::string value(const Alternative& a);
  std::string value(const OutsideOption& o);
  std::string value(const Criterion& c);
  std::string value(const Effect& e);
  std::string value(const Option& o);
  std::string value(const Question& q);
  std::string value(const Condition& c);
  std::string value(const Rule& r);

  template <typename... Texts>
  std::string braces(const Texts&... texts) {
    std::string all;
    ((all += (all.empty() ? "{" : ",") + value(texts)), ...);
    return all + "}";
  }

  template <typename T>
  std::string list(const char* type, std::span<const T> items) {
    if (items.empty()) return "{}";
    std::string initialiser;
    for (const T& item : items) initialiser += value(item) + ",";
    const std::string name = "a" + std::to_string(names_.size());
    const auto [entry, is_new] = names_.try_emplace(std::string{type} + initialiser, name);
    if (is_new) arrays_ += std::string{"constexpr "} + type + ' ' + name + "[] = {" + initialiser + "};\n";
    return entry->second;
  }

  std::string texts(std::span<const std::string_view> items) { return list("std::string_view", items); }

  std::string arrays_;
  std::map<std::string, std::string> names_;  // by type and initialiser
};

/// Every byte that isn't plain ASCII as three octal digits: no escape can swallow what follows it.
std::string Emitter::value(std::string_view text) {
  std::string literal = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte > 0x7E || c == '"' || c == '\\' || c == '?') {
      for (const int shift : {6, 3, 0}) {
        if (shift == 6) literal += '\\';
        literal += static_cast<char>('0' + (byte >> shift & 7));
      }
    } else {
      literal += c;
    }
  }
  return literal + '"';
}

std::string Emitter::value(const Join& j) {
  return "{" + value(j.name) + "," + value(j.description) + "," + value(j.cost) + "," +
         list("Index", j.sources) + "}";
}

std::string Emitter::value(const Alternative& a) {
  return "{" + value(a.id) + "," + value(a.name) + "," + value(a.summary) + "," + list("Index", a.members) +
         "," + list("Claim", a.choose_if) + "," + list("Claim", a.think_twice_if) + "," +
         texts(a.next_steps) + "," + list("Part", a.parts) + "," + list("Join", a.joins) + "}";
}

std::string Emitter::value(const OutsideOption& o) {
  return "{" + value(o.id) + "," + value(o.name) + "," + value(o.summary) + "," + texts(o.next_steps) + "}";
}

std::string Emitter::value(const Criterion& c) {
  return "{" + value(c.id) + "," + value(c.name) + "," + value(c.description) + "," +
         (c.situational ? "true" : "false") + "," + std::to_string(c.base_weight) + "," +
         list("int", c.ratings) + "," + list("Evidence", c.evidence) + "}";
}

std::string Emitter::value(const Effect& e) {
  return "{" + value(e.criterion) + "," + std::to_string(e.weight) + "," + list("int", e.ratings) + "," +
         value(e.reason) + "," + list("Index", e.sources) + "}";
}

std::string Emitter::value(const Option& o) {
  return "{" + value(o.id) + "," + value(o.label) + "," + value(o.help) + "," + list("Effect", o.effects) +
         "," + list("Evidence", o.disagreement) + "," + list("Part", o.parts) + "}";
}

std::string Emitter::value(const Question& q) {
  return "{" + value(q.id) + "," + value(q.title) + "," + value(q.help) + "," +
         (q.kind == QuestionKind::fact ? "QuestionKind::fact" : "QuestionKind::judgement") + "," +
         value(q.max_choices) + "," + (q.quick ? "true" : "false") + "," + list("Option", q.options) + "}";
}

std::string Emitter::value(const Condition& c) {
  return "{static_cast<Condition::Kind>(" + std::to_string(static_cast<int>(c.kind)) + ")," +
         value(c.question) + "," + std::to_string(c.options) + "ULL," + list("Condition", c.conditions) + "}";
}

std::string Emitter::value(const Rule& r) {
  return "{" + value(r.id) + ",static_cast<RuleKind>(" + std::to_string(static_cast<int>(r.kind)) + ")," +
         value(r.when) + "," + (r.unless ? "Condition" + value(*r.unless) : "std::nullopt") + "," +
         value(r.target) + ",static_cast<Strength>(" + std::to_string(static_cast<int>(r.strength)) + ")," +
         value(r.message) + "," + list("Index", r.sources) + "}";
}

std::string Emitter::knowledge_base(const KnowledgeBase& kb) {
  return "{" + value(kb.id) + "," + value(kb.name) + "," + value(kb.version) + "," + value(kb.as_of) + "," +
         value(kb.sha256) + ",{" + value(kb.thresholds.near_tie) + "," + value(kb.thresholds.clear) + "," +
         value(kb.thresholds.strong) + "}," + texts(kb.near_tie_steps) + "," + list("Source", kb.sources) +
         "," + list("Alternative", kb.alternatives) + "," + list("OutsideOption", kb.outside_options) + "," +
         list("Criterion", kb.criteria) + "," + list("Question", kb.questions) + "," +
         list("Rule", kb.rules) + "}";
}

int run(const std::string& input, const std::string& output) {
  std::ifstream in(input, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>{in}, {}};
  const LoadedKnowledgeBase loaded{bytes};
  for (const Finding& finding : loaded.findings()) {
    std::fprintf(stderr, "%s%s: %s\n", input.c_str(), finding.place.c_str(), finding.message.c_str());
  }
  if (!in || !loaded.findings().empty()) return 1;

  Emitter emitter;
  const std::string initialiser = emitter.knowledge_base(loaded.knowledge_base());
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
