#include "report/json_parts.hpp"

#include <algorithm>

#include "langpick/version.hpp"
#include "report/words.hpp"

namespace langpick::report {

std::string code_word(std::string_view words) {
  std::string text{words};
  std::ranges::replace(text, ' ', '_');
  return text;
}

void write_sources(JsonWriter& out, const KnowledgeBase& kb, const Citations& cited) {
  out.objects("sources", cited.all(), [&](Index position) {
    const Source& source = kb.sources[position];
    out.member("id", source.id).member("title", source.title);
    out.member("publisher", or_null(source.publisher)).member("kind", source.kind);
    out.member("date", source.date).member("url", or_null(source.url));
  });
}

void write_position(JsonWriter& out, const Position& position) {
  out.member("position", position.is_known() ? std::optional{position.text().substr(1)} : std::nullopt);
}

void write_answer(JsonWriter& out, std::string_view name, const Question& question, OptionSet chosen) {
  out.key(name);
  if (chosen.empty()) return void(out.null());
  if (question.multiple()) out.begin_array();
  chosen.for_each([&](Index option) { out.value(question.options[option].id); });
  if (question.multiple()) out.end_array();
}

void write_answers(JsonWriter& out, const KnowledgeBase& kb, const Answers& answers) {
  out.object("answers", [&] {
    for (Index q = 0; q < kb.questions.size(); ++q) {
      if (answers.chosen[q].empty()) continue;
      write_answer(out, kb.questions[q].id, kb.questions[q], answers.chosen[q]);
    }
  });
  out.object("weights", [&] {
    for (Index c = 0; c < kb.criteria.size(); ++c) {
      const int percent = answers.weight_percent[c];
      if (percent != stated_weight_percent) out.member(kb.criteria[c].id, percent);
    }
  });
  out.object("notes", [&] {
    for (Index q = 0; q < kb.questions.size(); ++q) {
      if (!answers.notes[q].empty()) out.member(kb.questions[q].id, answers.notes[q]);
    }
  });
}

void write_identity(JsonWriter& out, const KnowledgeBase& kb) {
  out.member("schema_version", schema_version);
  out.object("tool", [&] { out.member("name", "langpick").member("version", version); });
  write_knowledge_base(out, "knowledge_base", kb);
}

void write_knowledge_base(JsonWriter& out, std::string_view name, const KnowledgeBase& kb) {
  out.object(name, [&] {
    out.member("id", kb.id).member("version", kb.version).member("as_of", kb.as_of);
    out.member("sha256", kb.sha256);
  });
}

void write_open_questions(JsonWriter& out, const Recommendation& r) {
  const IdNames ids{*r.kb};
  write_ids(out, "unanswered", r.kb->questions, r.unanswered);
  out.objects("bounds", r.bounds, [&](const Bound& bound) {
    out.member("against", ids.alternative(bound.against));
    out.member("lowest", bound.lowest).member("highest", bound.highest);
  });
  out.member("next_question", ids.question(r.next_question));
}

void write_flip_sets(JsonWriter& out, const KnowledgeBase& kb, const FlipSets& sets) {
  out.array("flip_sets", sets.sets, [&](const FlipSet& set) {
    out.begin_array();
    for (const Flip& flip : set.flips) {
      const Question& question = kb.questions[flip.question];
      out.begin_object().member("question", question.id);
      write_answer(out, "from", question, flip.from);
      write_answer(out, "to", question, flip.to);
      out.member("choice", or_null(choice_id(kb, set.choice))).end_object();
    }
    out.end_array();
  });
  out.member("flip_sets_complete", !sets.more && !sets.cut_short);
  out.member("flip_set_size_at_least", sets.size == 0 ? most_flips + 1 : sets.size);
}

}  // namespace langpick::report
