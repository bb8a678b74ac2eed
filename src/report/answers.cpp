#include <utility>

#include "langpick/report.hpp"
#include "report/json_parts.hpp"

namespace langpick::report {

namespace {

void write_ids(JsonWriter& out, std::string_view key, const KnowledgeBase& kb,
               const std::vector<Index>& questions) {
  out.key(key).begin_array();
  for (const Index q : questions) out.value(kb.questions[q].id);
  out.end_array();
}

}  // namespace

std::string answers_json(const KnowledgeBase& kb, const Answers& answers) {
  JsonWriter out;
  out.begin_object();
  write_answers(out, kb, answers);
  out.end_object();
  return std::move(out).take() + '\n';
}

std::string progress_json(const KnowledgeBase& kb, const Progress& progress) {
  JsonWriter out;
  out.begin_object();
  write_answers(out, kb, progress.answers);
  out.key("interview").begin_object();
  write_ids(out, "plan", kb, progress.plan);
  out.member("adaptive", progress.adaptive);
  write_ids(out, "trail", kb, progress.trail);
  if (!progress.trail.empty()) out.member("at", kb.questions[progress.trail[progress.at]].id);
  out.end_object();
  out.end_object();
  return std::move(out).take() + '\n';
}

}  // namespace langpick::report
