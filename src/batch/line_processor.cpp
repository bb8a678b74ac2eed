#include "batch/line_processor.hpp"

#include <algorithm>

#include "json/raw_text.hpp"
#include "langpick/engine.hpp"
#include "langpick/reading.hpp"
#include "langpick/report.hpp"
#include "report/json_writer.hpp"

namespace langpick::batch {

namespace {

/// Is the line no JSON that a member could be taken from?
bool is_unsound(const Finding& finding) {
  constexpr FindingCode syntax = "syntax";
  constexpr FindingCode nesting = "nesting";
  return finding.code == syntax || finding.code == nesting;
}

void write_finding(report::JsonWriter& out, const Finding& finding) {
  out.member("code", finding.code.word());
  out.member("place", finding.place.empty() ? finding.position.text() : finding.place);
  out.member("message", finding.message);
}

}  // namespace

LineProcessor::LineProcessor(const KnowledgeBase& kb, const Request& request)
    : kb_(&kb),
      request_(&request),
      quick_only_(!request.full &&
                  std::ranges::find(request.fields, QuickField::none, &Field::quick) == request.fields.end()),
      firmness_(std::ranges::any_of(request.fields, &Field::takes_firmness)),
      plain_(kb),
      writer_(kb),
      as_stated_(kb, Answers{kb}.weight_percent),
      r_{.kb = &kb, .answers = Answers{kb}},
      chosen_(kb) {}

LineProcessor::Weighing& LineProcessor::weighing_of(const std::vector<int>& weight_percent) {
  if (std::ranges::all_of(weight_percent, [](int percent) { return percent == stated_weight_percent; })) {
    return as_stated_;
  }
  if (!weighed_ || weighed_as_ != weight_percent) {
    weighed_.emplace(*kb_, weight_percent);
    weighed_as_ = weight_percent;
  }
  return *weighed_;
}

Findings LineProcessor::read(std::string_view line, const Place& place, std::string_view& id) {
  AnswersReading reading = langpick::read_answers(*kb_, line);
  if (std::ranges::none_of(reading.findings, is_unsound)) id = json::raw_member(line, "id").value_or("");
  if (reading.findings.empty() && !reading.answers.can_decide()) {
    reading.findings.push_back({"#/answers", "no question is answered; answer one at least", "missing-key"});
    json::locate(reading.findings, line);
  }
  // the reader takes the line for a document
  for (Finding& finding : reading.findings) finding.position.line = static_cast<std::int64_t>(place.line);
  r_.answers = std::move(reading.answers);
  chosen_.assign(r_.answers);
  return std::move(reading.findings);
}

/// An id comes back as it was written, but for what a terminal would obey.
std::string_view LineProcessor::harmless(std::string_view id) {
  const auto is_plain = [](char c) { return c >= ' ' && c <= '~'; };
  if (std::ranges::all_of(id, is_plain)) return id;
  return harmless_id_ = report::harmless_json(id);
}

void LineProcessor::put_error(std::string_view id, const Place& place, const Findings& findings,
                              LineBuffer& out) {
  report::JsonWriter json{report::JsonLayout::one_line};
  json.begin_object().key("id").raw(id.empty() ? "null" : id);
  if (!place.document.empty()) json.member("file", place.document);
  json.member("line", place.line).key("error").begin_object();
  write_finding(json, findings.front());
  if (findings.size() > 1) {
    json.key("others").begin_array();
    for (std::size_t i = 1; i < findings.size(); ++i) {
      json.begin_object();
      write_finding(json, findings[i]);
      json.end_object();
    }
    json.end_array();
  }
  json.end_object().end_object();
  out.put(std::move(json).take());
  out.put('\n');
}

void LineProcessor::put_result(Weighing& weighing, std::string_view id, LineBuffer& out) {
  std::string whole;
  if (!quick_only_) {
    const Recommendation complete = recommend(*kb_, r_.answers);
    whole = report::recommendation_json_line(complete, request_->kb_file, request_->full ? id : "");
    if (request_->full) return out.put(whole);
  }
  const std::size_t first = out.size();
  for (const Field& field : request_->fields) {
    if (field.quick == QuickField::contributions) {
      weighing.contributions.write(r_, weighing.scorer.contributions(r_), out);
    } else if (field.quick != QuickField::none) {
      writer_.write(field.quick, r_, id.empty() ? "null" : id, out);
    } else {
      out.put(std::string_view{",\""});
      out.put(field.key);
      out.put(std::string_view{"\":"});
      out.put(json::raw_member(whole, field.key).value_or("null"));
    }
  }
  out.set(first, '{');
  out.put(std::string_view{"}\n"});
}

LineResult LineProcessor::process(std::string_view line, const Place& place, LineBuffer& out) {
  std::string_view id;
  Weighing* weighing = &as_stated_;
  if (!bare_) r_.answers = Answers{*kb_};
  bare_ = plain_.read(line, r_.answers, chosen_, id);
  if (!bare_) {
    Findings findings = read(line, place, id);
    if (!findings.empty()) {
      put_error(harmless(id), place, findings, out);
      return {.choice = {}, .findings = std::move(findings)};
    }
    weighing = &weighing_of(r_.answers.weight_percent);
  }
  weighing->scorer.judge(r_, chosen_, firmness_);
  put_result(*weighing, harmless(id), out);
  return {.choice = choice_of(r_), .findings = {}};
}

}  // namespace langpick::batch
