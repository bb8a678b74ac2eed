#include "report/json_parts.hpp"

#include "langpick/version.hpp"
#include "report/choice_words.hpp"

namespace langpick::report {

namespace {

constexpr int schema_version = 1;

}  // namespace

void write_sources(JsonWriter& out, const KnowledgeBase& kb, const Citations& cited) {
  const auto text_or_null = [](std::string_view text) {
    return text.empty() ? std::nullopt : std::optional{text};
  };
  out.key("sources").begin_array();
  for (const Index position : cited.all()) {
    const Source& source = kb.sources[position];
    out.begin_object().member("id", source.id).member("title", source.title);
    out.member("publisher", text_or_null(source.publisher)).member("kind", source.kind);
    out.member("date", source.date).member("url", text_or_null(source.url)).end_object();
  }
  out.end_array();
}

void write_answer(JsonWriter& out, const Question& question, OptionSet chosen) {
  if (question.multiple()) out.begin_array();
  chosen.for_each([&](Index option) { out.value(question.options[option].id); });
  if (question.multiple()) out.end_array();
}

void write_answers(JsonWriter& out, const KnowledgeBase& kb, const Answers& answers) {
  out.key("answers").begin_object();
  for (Index q = 0; q < kb.questions.size(); ++q) {
    if (answers.chosen[q].empty()) continue;
    out.key(kb.questions[q].id);
    write_answer(out, kb.questions[q], answers.chosen[q]);
  }
  out.end_object();
  out.key("weights").begin_object();
  for (Index c = 0; c < kb.criteria.size(); ++c) {
    const int percent = answers.weight_percent[c];
    if (percent != stated_weight_percent) out.member(kb.criteria[c].id, percent);
  }
  out.end_object();
  out.key("notes").begin_object();
  for (Index q = 0; q < kb.questions.size(); ++q) {
    if (!answers.notes[q].empty()) out.member(kb.questions[q].id, answers.notes[q]);
  }
  out.end_object();
}

std::optional<std::string_view> id_or_null(const KnowledgeBase& kb, const Choice& choice) {
  if (choice.kind == Choice::Kind::none) return std::nullopt;
  return choice_id(kb, choice);
}

void write_identity(JsonWriter& out, const KnowledgeBase& kb) {
  out.member("schema_version", schema_version);
  out.key("tool").begin_object().member("name", "langpick").member("version", version).end_object();
  out.key("knowledge_base").begin_object().member("id", kb.id).member("version", kb.version);
  out.member("as_of", kb.as_of).member("sha256", kb.sha256).end_object();
}

void write_open_questions(JsonWriter& out, const Recommendation& r) {
  const IdNames ids{*r.kb};
  out.key("unanswered").begin_array();
  for (const Index question : r.unanswered) out.value(ids.question(question));
  out.end_array();
  out.key("bounds").begin_array();
  for (const Bound& bound : r.bounds) {
    out.begin_object().member("against", ids.alternative(bound.against));
    out.member("lowest", bound.lowest).member("highest", bound.highest).end_object();
  }
  out.end_array();
  out.member("next_question", ids.question(r.next_question));
}

void write_flip_sets(JsonWriter& out, const KnowledgeBase& kb, const FlipSets& sets) {
  out.key("flip_sets").begin_array();
  for (const FlipSet& set : sets.sets) {
    out.begin_array();
    for (const Flip& flip : set.flips) {
      const Question& question = kb.questions[flip.question];
      out.begin_object().member("question", question.id);
      out.key("from");
      write_answer(out, question, flip.from);
      out.key("to");
      write_answer(out, question, flip.to);
      out.member("choice", id_or_null(kb, set.choice)).end_object();
    }
    out.end_array();
  }
  out.end_array();
  out.member("flip_sets_complete", !sets.more && !sets.cut_short);
  out.member("flip_set_size_at_least", sets.size == 0 ? most_flips + 1 : sets.size);
}

}  // namespace langpick::report
