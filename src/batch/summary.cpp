#include "batch/summary.hpp"

#include "report/json_writer.hpp"

namespace langpick::batch {

std::string summary_line(const KnowledgeBase& kb, const Totals& totals) {
  report::JsonWriter out{report::JsonLayout::one_line};
  out.begin_object().key("summary").begin_object();
  out.member("lines", totals.lines).member("bad", totals.bad).key("choices").begin_object();
  for (Index a = 0; a < kb.alternatives.size(); ++a)
    out.member(kb.alternatives[a].id, totals.alternatives[a]);
  out.end_object().key("outside_options").begin_object();
  for (Index o = 0; o < kb.outside_options.size(); ++o) {
    out.member(kb.outside_options[o].id, totals.outside_options[o]);
  }
  out.end_object().member("no_choice", totals.no_choice).end_object().end_object();
  return std::move(out).take() + '\n';
}

}  // namespace langpick::batch
