#include "report/check.hpp"

#include <algorithm>
#include <cstdlib>
#include <iterator>

#include <fmt/format.h>

#include "langpick/check.hpp"
#include "langpick/difference.hpp"
#include "langpick/rule_words.hpp"
#include "report/json_parts.hpp"
#include "report/page.hpp"
#include "report/words.hpp"
#include "util/calendar.hpp"
#include "util/rounding.hpp"
#include "util/text.hpp"

namespace langpick::report {

namespace {

std::string_view result_word(CheckResult result) { return result_words[static_cast<std::size_t>(result)]; }
std::string_view cause_word(Cause cause) { return cause_words[static_cast<std::size_t>(cause)]; }
std::string_view level_word(CauseLevel level) { return level_words[static_cast<std::size_t>(level)]; }

/// The name of what is recorded by its id; the id where the knowledge base no longer has it.
std::string choice_words(const CheckedDocument& document, std::string_view choice) {
  const std::string_view name = name_of_choice(*document.kb, choice);
  if (!name.empty()) return std::string{name};
  return choice.empty() ? "no choice" : std::string{choice};
}

/// "−9.41" for thousandths of a point.
std::string signed_points(std::int64_t thousandths) {
  const std::int64_t hundredths = util::rounded_ratio(std::abs(thousandths), 10, 1);
  return fmt::format("{}{}.{:02}", thousandths < 0 ? "−" : "+", hundredths / 100, hundredths % 100);
}

std::string stale_words(const Check& check) {
  std::vector<std::string> sources;
  for (const StaleSource& stale : check.stale) {
    const Source& source = check.now.kb->sources[stale.source];
    sources.push_back(fmt::format("{} ({}, {} days)", source.id, source.date, stale.age_days));
  }
  return fmt::format("it rests on sources that have gone stale: {}", listed(sources));
}

std::string question_words(const Check& check) {
  const bool one = check.new_questions.size() == 1;
  if (check.questions_unknown) {
    return fmt::format("{} {} open, and it doesn't say which questions existed when it was recorded",
                       listed(check.new_questions), one ? "is" : "are");
  }
  return fmt::format("{} {} open and didn't exist when it was recorded", listed(check.new_questions),
                     one ? "is" : "are");
}

/// Those whose level is off are left out.
std::vector<CauseFinding> findings(const CheckedDocument& document, const Record& record, const Check& check,
                                   const CauseLevels& levels) {
  std::vector<CauseFinding> found;
  const auto add = [&](Cause cause, std::string message) {
    const CauseLevel level = levels[static_cast<std::size_t>(cause)];
    if (level != CauseLevel::off) found.push_back({cause, level, std::move(message)});
  };
  if (check.changed) {
    add(Cause::changed,
        fmt::format("{} is recommended now, not {}", choice_words(document, document.now.choice),
                    choice_words(document, document.then.choice)));
  }
  if (check.shrunk) {
    add(Cause::shrunk, fmt::format("{} still leads, but less firmly than when it was recorded",
                                   choice_words(document, document.now.choice)));
  }
  if (!check.dropped.empty()) {
    add(Cause::dropped,
        fmt::format("the knowledge base no longer has {}; checked without", listed(check.dropped)));
  }
  if (!check.stale.empty()) add(Cause::stale, stale_words(check));
  if (check.overdue) {
    add(Cause::overdue, fmt::format("it was to be reviewed by {}", util::to_text(*record.notes.review_by)));
  }
  if (check.undated) {
    add(Cause::undated,
        fmt::format("its review date, {}, isn't looked at: there is no --as-of and no SOURCE_DATE_EPOCH",
                    util::to_text(*record.notes.review_by)));
  }
  if (check.exception_unneeded) {
    add(Cause::exception, fmt::format("{} is what is recommended now: the exception is no longer needed",
                                      choice_words(document, document.now.choice)));
  }
  if (!check.new_questions.empty()) add(Cause::questions, question_words(check));
  return found;
}

CheckResult result_of(const Check& check) {
  if (check.changed) return CheckResult::changed;
  return check.shrunk ? CheckResult::shrunk : CheckResult::holds;
}

/// "Rust (clear, 89 %)".
std::string verdict_words(const CheckedDocument& document, const ShortVerdict& verdict) {
  const std::string choice = choice_words(document, verdict.choice);
  if (!verdict.acceptability) return fmt::format("{} ({})", choice, strength_word(verdict.strength));
  return fmt::format("{} ({}, {})", choice, strength_word(verdict.strength),
                     whole_percent(*verdict.acceptability));
}

/// "rating predictable-latency/rust: 92 → 20, −9.41 points"
std::string movement_words(const Movement& movement) {
  const Difference& d = movement.difference;
  std::string words = fmt::format("{} {}", subject_word(d.subject), d.path);
  if (d.before && d.after) {
    words += fmt::format(": {} → {}", *d.before, *d.after);
  } else {
    const std::string& text = d.before ? *d.before : *d.after;
    words += d.before ? " no longer" : " now";
    words += text.empty() ? " there" : ": " + text;
  }
  if (movement.lead) words += fmt::format(", {} points", signed_points(*movement.lead));
  return words;
}

/// What the points of the movements are points of, and the movements, a line each; none where nothing moved.
std::vector<std::string> movement_lines(const CheckedDocument& document) {
  const Movements& movements = document.movements;
  std::vector<std::string> lines;
  if (movements.list.empty()) return lines;
  const bool has_numbers = movements.list.back().lead.has_value();  // numbers come last
  lines.push_back(has_numbers ? fmt::format("What moved, and what each alone does to the lead of {} over {}:",
                                            choice_words(document, movements.leader),
                                            choice_words(document, movements.against))
                              : "What moved:");
  for (const Movement& movement : movements.list) lines.push_back(movement_words(movement));
  return lines;
}

/// The message of a finding, and what moved where that brought it about.
std::vector<std::string> finding_lines(const CheckedDocument& document, const CauseFinding& finding) {
  std::vector<std::string> lines{finding.message};
  const bool moved =
      finding.cause == Cause::changed || finding.cause == Cause::shrunk || finding.cause == Cause::exception;
  if (moved) std::ranges::copy(movement_lines(document), std::back_inserter(lines));
  return lines;
}

/// "ADR-0020 is the number of a.md and of b.md"
std::string duplicate_words(const SharedNumber& shared) {
  return fmt::format("{} is the number of {}", shared.id, listed(shared.files));
}

/// "3 records in 5 files: 2 hold, 1 changed; 2 files hold none".
std::string summary_words(const Checks& checks) {
  const std::vector<CheckedDocument>& documents = checks.documents;
  std::string words = util::counted(documents.size(), "record");
  if (checks.files_without_record > 0) words += " in " + util::counted(checks.files, "file");
  const char* separator = ": ";
  for (std::size_t i = 0; i < result_words.size(); ++i) {
    const auto result = static_cast<CheckResult>(i);
    const auto count = std::ranges::count(documents, result, &CheckedDocument::result);
    if (count == 0) continue;
    const bool plural_hold = result == CheckResult::holds && count != 1;
    words += fmt::format("{}{} {}", separator, count, plural_hold ? "hold" : result_words[i]);
    separator = ", ";
  }
  const auto holds_and_fails = [](const CheckedDocument& document) {
    return document.result == CheckResult::holds && fails(document);
  };
  if (const auto count = std::ranges::count_if(documents, holds_and_fails); count > 0)
    words += fmt::format(", of which {} {} for another reason", count, count == 1 ? "fails" : "fail");
  if (checks.files_without_record > 0) {
    words += fmt::format("; {} {} no record", util::counted(checks.files_without_record, "file"),
                         checks.files_without_record == 1 ? "holds" : "hold");
  }
  if (checks.other_files > 0) {
    words += fmt::format("; {} {} looked at", util::counted(checks.other_files, "other file"),
                         checks.other_files == 1 ? "isn't" : "aren't");
  }
  return words;
}

Tone tone_of(const CheckedDocument& document) {
  if (document.result == CheckResult::unreadable || fails(document)) return Tone::bad;
  return document.findings.empty() ? Tone::good : Tone::strong;
}

std::string headline(const CheckedDocument& document) {
  switch (document.result) {
    case CheckResult::unreadable:
      return document.file;
    case CheckResult::passed_over:
      return fmt::format("{}: {}", document.file, document.why);
    case CheckResult::holds:
    case CheckResult::shrunk:
    case CheckResult::changed:
      break;
  }
  const std::string then = verdict_words(document, document.then);
  const std::string now = verdict_words(document, document.now);
  const std::string project = document.project.empty() ? "" : document.project + ": ";
  std::string line = fmt::format("{}: {}{}", document.file, project, then);
  if (now != then) line += " → " + now;
  if (document.decision != document.then.choice)
    line += fmt::format("; by exception {}", choice_words(document, document.decision));
  return line;
}

void write(Page& page, const CheckedDocument& document) {
  page.paragraph(padded(result_word(document.result), 13), headline(document), tone_of(document));
  for (const CauseFinding& finding : document.findings) {
    page.paragraph(fmt::format("  {}: ", level_word(finding.level)),
                   fmt::format("{} [{}]", finding.message, cause_word(finding.cause)),
                   finding.level == CauseLevel::error ? Tone::bad : Tone::strong);
  }
  const std::vector<std::string> moved = movement_lines(document);
  for (std::size_t i = 0; i < moved.size(); ++i) page.paragraph(i == 0 ? "  " : "    ", moved[i]);
}

void write_verdict(JsonWriter& out, std::string_view key, const ShortVerdict& verdict) {
  out.object(key, [&] {
    out.member("choice", or_null(verdict.choice)).member("strength", strength_word(verdict.strength));
    out.member("acceptability_percent", or_null(verdict.acceptability, 2));
  });
}

void write_movements(JsonWriter& out, const Movements& movements) {
  out.object("moved", [&] {
    out.member("leader", or_null(movements.leader)).member("against", or_null(movements.against));
    out.objects("list", movements.list, [&](const Movement& movement) {
      const Difference& d = movement.difference;
      out.member("subject", code_word(subject_word(d.subject))).member("path", d.path);
      out.member("before", d.before).member("after", d.after);
      out.member("lead_points", or_null(movement.lead, 3));
    });
  });
}

constexpr std::array<CiRule, cause_words.size() + 1> rules{{
    {"changed", "another choice is recommended than was recorded"},
    {"shrunk", "the recorded choice still leads, but less firmly"},
    {"dropped", "something that the decision was based on no longer exists"},
    {"stale", "the recommendation rests on sources that have gone stale"},
    {"overdue", "the day up to which the decision counts as reviewed is past"},
    {"undated", "there is a review date, and no day to look from"},
    {"exception", "an accepted exception is what is recommended now"},
    {"questions", "questions are open that did not exist when the decision was taken"},
    {"duplicate", "several decision records of a folder have one number"},
    {"unreadable", "the record can't be checked"},
}};

Level ci_level(CauseLevel level) { return level == CauseLevel::error ? Level::error : Level::warning; }

/// Where it is has a field of its own, and no part in the message.
CiFinding unreadable(const CheckedDocument& document) {
  CiFinding finding{
      .code = "unreadable", .file = document.file, .position = document.position, .lines = document.errors};
  const std::string location = document.file + document.position.text() + ": ";
  if (!finding.lines.empty() && finding.lines.front().starts_with(location))
    finding.lines.front().erase(0, location.size());
  return finding;
}

CiCase ci_case(const CheckedDocument& document) {
  CiCase examined{.name = document.file,
                  .passed_over = document.result == CheckResult::passed_over ? document.why : "",
                  .unreadable = document.result == CheckResult::unreadable};
  if (examined.unreadable) examined.findings.push_back(unreadable(document));
  for (const CauseFinding& finding : document.findings) {
    examined.findings.push_back({.code = std::string{cause_word(finding.cause)},
                                 .level = ci_level(finding.level),
                                 .file = document.file,
                                 .lines = finding_lines(document, finding)});
  }
  return examined;
}

}  // namespace

CheckedDocument checked_document(std::string file, const Record& record, const Check& check,
                                 const CauseLevels& levels) {
  CheckedDocument document{
      .file = std::move(file),
      .result = result_of(check),
      .project = record.project,
      .decision = record.decision(),
      .knowledge_base = record.knowledge_base.id,
      .knowledge_base_version = record.knowledge_base.version,
      .then = {record.verdict.choice, record.verdict.strength, record.verdict.acceptability},
      .now = {std::string{choice_id(check.now)}, check.now.strength, check.now.acceptability},
      .kb = check.now.kb,
      .findings = {},
      .movements = check.movements};
  document.findings = findings(document, record, check, levels);
  return document;
}

bool fails(const CheckedDocument& document) {
  return std::ranges::find(document.findings, CauseLevel::error, &CauseFinding::level) !=
         document.findings.end();
}

std::string checks_text(const Checks& checks, const TextStyle& style) {
  const auto is_unreadable = [](const CheckedDocument& document) {
    return document.result == CheckResult::unreadable;
  };
  // their errors say it all
  if (!checks.documents.empty() && std::ranges::all_of(checks.documents, is_unreadable)) return {};
  Page page{style};
  for (const CheckedDocument& document : checks.documents) write(page, document);
  for (const SharedNumber& shared : checks.duplicates) {
    if (checks.duplicate_level == CauseLevel::off) break;
    page.paragraph(fmt::format("{}: ", level_word(checks.duplicate_level)),
                   duplicate_words(shared) + " [duplicate]",
                   checks.duplicate_level == CauseLevel::error ? Tone::bad : Tone::strong);
  }
  page.paragraph("", summary_words(checks));
  return std::move(page).take();
}

void write_checked_document(JsonWriter& out, const CheckedDocument& document) {
  out.member("file", document.file).member("result", code_word(result_word(document.result)));
  if (document.result == CheckResult::unreadable) {
    out.values("errors", document.errors);
  } else if (document.result == CheckResult::passed_over) {
    out.member("why", document.why);
  } else {
    out.member("project", or_null(document.project)).member("decision", or_null(document.decision));
    out.member("knowledge_base", document.knowledge_base);
    out.member("recorded_with", document.knowledge_base_version);
    write_verdict(out, "then", document.then);
    write_verdict(out, "now", document.now);
    out.objects("findings", document.findings, [&](const CauseFinding& finding) {
      out.member("cause", cause_word(finding.cause)).member("level", level_word(finding.level));
      out.member("message", finding.message);
    });
    write_movements(out, document.movements);
  }
}

std::string checks_json(const Checks& checks, const KnowledgeBase& kb) {
  JsonWriter out;
  out.begin_object();
  write_identity(out, kb);
  out.objects("records", checks.documents,
              [&](const CheckedDocument& document) { write_checked_document(out, document); });
  out.object("summary", [&] {
    for (std::size_t i = 0; i < result_words.size(); ++i) {
      const auto count =
          std::ranges::count(checks.documents, static_cast<CheckResult>(i), &CheckedDocument::result);
      out.member(code_word(result_words[i]), count);
    }
  });
  out.object("files", [&] {
    out.member("looked_at", checks.files).member("without_record", checks.files_without_record);
    out.member("others", checks.other_files);
  });
  const bool silent = checks.duplicate_level == CauseLevel::off;
  out.objects("duplicates", silent ? std::vector<SharedNumber>{} : checks.duplicates,
              [&](const SharedNumber& shared) {
                out.member("number", shared.id).member("level", level_word(checks.duplicate_level));
                out.values("files", shared.files);
              });
  out.end_object();
  return std::move(out).document();
}

CiReport checks_ci(const Checks& checks) {
  CiReport report{.command = "check",
                  .rules = rules,
                  .cases = {},
                  .properties = {{"files", std::to_string(checks.files)},
                                 {"files without a record", std::to_string(checks.files_without_record)}},
                  .summary = summary_words(checks)};
  for (const CheckedDocument& document : checks.documents) report.cases.push_back(ci_case(document));
  if (checks.duplicate_level == CauseLevel::off) return report;
  for (const SharedNumber& shared : checks.duplicates) {
    report.cases.push_back({.name = shared.id,
                            .findings = {{.code = "duplicate",
                                          .level = ci_level(checks.duplicate_level),
                                          .file = shared.files.back(),
                                          .lines = {duplicate_words(shared)}}}});
  }
  return report;
}

}  // namespace langpick::report
