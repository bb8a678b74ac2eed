#include "langpick/answers.hpp"

#include "langpick/report.hpp"
#include "langpick/schemas.hpp"
#include "report/json_parts.hpp"
#include "util/text.hpp"

namespace langpick::report {

namespace {

/// The document in the making, a function per key.
class AnswersSchema {
 public:
  explicit AnswersSchema(const KnowledgeBase& kb) : kb_(kb) {}

  std::string write() && {
    out_.begin_object().member("$schema", "https://json-schema.org/draft/2020-12/schema");
    headings("Answers: " + std::string{kb_.name},
             "For the knowledge base " + std::string{kb_.id} + ", version " + std::string{kb_.version} +
                 ". What is left out adds nothing; weights are whole percent of the stated weight.");
    out_.member("type", "object").member("additionalProperties", false).key("properties").begin_object();
    out_.key("answers");
    answers();
    out_.key("weights");
    weights();
    out_.key("notes");
    notes();
    out_.key("project").begin_object().member("type", "string").member("minLength", 1).end_object();
    for (const char* label : {"name", "id", "$schema"}) out_.key(label).begin_object().end_object();
    out_.end_object();
    options();
    out_.end_object();
    return std::move(out_).document();
  }

 private:
  /// Title and, where there is one, description.
  void headings(std::string_view title, std::string_view description) {
    out_.member("title", title);
    if (!description.empty()) out_.member("description", description);
  }
  /// Opens an object that has the properties which follow, and no other.
  void begin_closed_object() {
    out_.begin_object().member("type", "object").member("additionalProperties", false);
    out_.key("properties").begin_object();
  }
  void end_closed_object() { out_.end_object().end_object(); }

  /// An option or an array of them: a single choice may be written as an array of one.
  void answers() {
    begin_closed_object();
    for (const Question& question : kb_.questions) {
      const std::string options = "#/$defs/" + std::string{question.id};
      out_.key(question.id).begin_object();
      headings(question.title, question.help);
      out_.key("anyOf").begin_array();
      out_.begin_object().member("$ref", options).end_object();
      out_.begin_object().member("type", "array");
      out_.key("items").begin_object().member("$ref", options).end_object();
      out_.member("minItems", 1).member("maxItems", question.max_choices).member("uniqueItems", true);
      out_.end_object().end_array().end_object();
    }
    end_closed_object();
  }

  void weights() {
    begin_closed_object();
    for (const Criterion& criterion : kb_.criteria) {
      out_.key(criterion.id).begin_object();
      headings(criterion.name, criterion.description);
      out_.member("type", "integer").member("minimum", 0).member("maximum", max_weight_percent).end_object();
    }
    end_closed_object();
  }

  void notes() {
    begin_closed_object();
    for (const Question& question : kb_.questions) {
      out_.key(question.id).begin_object().member("type", "string").member("minLength", 1).end_object();
    }
    end_closed_object();
  }

  /// Per question its option ids; one of digits may be a number.
  void options() {
    out_.object("$defs", [&] {
      for (const Question& question : kb_.questions) {
        out_.object(question.id, [&] {
          out_.array("enum", question.options, [&](const Option& option) {
            out_.value(option.id);
            const std::optional<std::size_t> number = util::whole_number(option.id);
            if (number && std::to_string(*number) == option.id) out_.value(*number);
          });
        });
      }
    });
  }

  const KnowledgeBase& kb_;
  JsonWriter out_;
};

}  // namespace

std::string answers_json(const KnowledgeBase& kb, const Answers& answers) {
  JsonWriter out;
  out.begin_object();
  if (!answers.project.empty()) out.member("project", answers.project);
  write_answers(out, kb, answers);
  out.end_object();
  return std::move(out).document();
}

std::string progress_json(const KnowledgeBase& kb, const Progress& progress) {
  JsonWriter out;
  out.begin_object();
  if (!progress.answers.project.empty()) out.member("project", progress.answers.project);
  write_answers(out, kb, progress.answers);
  out.object("interview", [&] {
    write_ids(out, "plan", kb.questions, progress.plan);
    out.member("adaptive", progress.adaptive);
    write_ids(out, "trail", kb.questions, progress.trail);
    if (!progress.trail.empty()) out.member("at", kb.questions[progress.trail[progress.at]].id);
    out.array("known", kb.questions,
              [&](const Question& q) { out.value(q.id); });  // what is new is told by it
  });
  out.end_object();
  return std::move(out).document();
}

std::string answers_schema(const KnowledgeBase& kb) { return AnswersSchema{kb}.write(); }

}  // namespace langpick::report
