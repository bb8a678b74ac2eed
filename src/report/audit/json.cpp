#include "langpick/kb_report.hpp"
#include "report/audit/shares.hpp"
#include "report/json_parts.hpp"

namespace langpick::report {

namespace {

class AuditDocument {
 public:
  AuditDocument(const KnowledgeBase& kb, const Audit& audit) : kb_(kb), audit_(audit) {}

  std::string write() &&;

 private:
  void choices(const std::vector<Count>& chosen, Count of);
  void end_of_swing(std::string_view key, Index question, OptionSet answer, Count count);
  void question(Index position);

  const KnowledgeBase& kb_;
  const Audit& audit_;
  JsonWriter out_;
};

/// Counts are strings: many readers hold numbers beyond 2^53 inexactly.
void AuditDocument::choices(const std::vector<Count>& chosen, Count of) {
  out_.key("choices").begin_array();
  for (std::size_t c = 0; c < chosen.size(); ++c) {
    out_.begin_object().member("choice", id_or_null(kb_, audit_.choices[c]));
    out_.member("answer_sets", digits(chosen[c])).member("percent", Decimal{share(chosen[c], of), 2});
    out_.end_object();
  }
  out_.end_array();
}

void AuditDocument::end_of_swing(std::string_view key, Index question, OptionSet answer, Count count) {
  out_.key(key).begin_object().key("answer");
  write_answer(out_, kb_.questions[question], answer);
  out_.member("answer_sets", digits(count));
  out_.member("percent", Decimal{share(count, audit_.questions[question].sets), 2}).end_object();
}

void AuditDocument::question(Index position) {
  const QuestionAudit& found = audit_.questions[position];
  const Swing& swing = found.swing;
  out_.begin_object().member("question", kb_.questions[position].id);
  out_.member("has_influence", found.has_influence()).key("swing").begin_object();
  out_.member("choice", id_or_null(kb_, audit_.choices[swing.choice]));
  out_.member("percent", Decimal{share(swing.highest - swing.lowest, found.sets), 2});
  end_of_swing("lowest", position, swing.lowest_answer, swing.lowest);
  end_of_swing("highest", position, swing.highest_answer, swing.highest);
  out_.end_object().key("options").begin_array();
  const auto id = [&](std::optional<Index> option) {
    return option ? std::optional{kb_.questions[position].options[*option].id} : std::nullopt;
  };
  for (Index o = 0; o < found.options.size(); ++o) {
    const OptionAudit& option = found.options[o];
    out_.begin_object().member("option", kb_.questions[position].options[o].id);
    out_.member("answer_sets", digits(option.sets));
    out_.member("nothing_tells_apart_from", id(option.twin)).member("same_choices_as", id(option.same_as));
    choices(option.chosen, option.sets);
    out_.end_object();
  }
  out_.end_array().end_object();
}

std::string AuditDocument::write() && {
  out_.begin_object();
  write_identity(out_, kb_);
  out_.member("answer_sets", digits(audit_.sets));
  choices(audit_.chosen, audit_.sets);
  out_.member("none_eligible", digits(audit_.none_eligible));
  out_.member("exact_ties", digits(audit_.chosen.back() - audit_.none_eligible));
  out_.key("questions").begin_array();
  for (Index q = 0; q < kb_.questions.size(); ++q) question(q);
  out_.end_array().end_object();
  return std::move(out_).take() + '\n';
}

}  // namespace

std::string audit_json(const KnowledgeBase& kb, const Audit& audit) {
  return AuditDocument{kb, audit}.write();
}

}  // namespace langpick::report
