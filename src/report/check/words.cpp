#include "report/check/words.hpp"

#include <algorithm>
#include <cstdlib>
#include <iterator>

#include <fmt/format.h>

#include "langpick/difference_report.hpp"
#include "report/choice_words.hpp"
#include "report/page.hpp"
#include "util/calendar.hpp"
#include "util/rounding.hpp"

namespace langpick::report {

namespace {

std::string with_count(std::size_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

std::string choice_words(const std::string& choice) { return choice.empty() ? "no choice" : choice; }

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

/// The findings of one check, those whose level is off left out.
class FindingList {
 public:
  explicit FindingList(const CauseLevels& levels) : levels_(levels) {}

  void add(Cause cause, std::string message) {
    const CauseLevel level = levels_[static_cast<std::size_t>(cause)];
    if (level != CauseLevel::off) list_.push_back({cause, level, std::move(message)});
  }
  [[nodiscard]] std::vector<CauseFinding> take() && { return std::move(list_); }

 private:
  const CauseLevels& levels_;
  std::vector<CauseFinding> list_;
};

std::vector<CauseFinding> findings(const CheckedDocument& document, const Record& record, const Check& check,
                                   const CauseLevels& levels) {
  FindingList found{levels};
  if (check.changed) {
    found.add(Cause::changed, fmt::format("{} is recommended now, not {}", choice_words(document.now.choice),
                                          choice_words(document.then.choice)));
  }
  if (check.shrunk) {
    found.add(Cause::shrunk, fmt::format("{} still leads, but less firmly than when it was recorded",
                                         choice_words(document.now.choice)));
  }
  if (!check.dropped.empty()) {
    found.add(Cause::dropped,
              fmt::format("the knowledge base no longer has {}; checked without", listed(check.dropped)));
  }
  if (!check.stale.empty()) found.add(Cause::stale, stale_words(check));
  if (check.overdue) {
    found.add(Cause::overdue,
              fmt::format("it was to be reviewed by {}", util::to_text(*record.notes.review_by)));
  }
  if (check.undated) {
    found.add(
        Cause::undated,
        fmt::format("its review date, {}, isn't looked at: there is no --as-of and no SOURCE_DATE_EPOCH",
                    util::to_text(*record.notes.review_by)));
  }
  if (check.exception_unneeded) {
    found.add(
        Cause::exception,
        fmt::format("{} is what is recommended now: the exception is no longer needed", document.now.choice));
  }
  if (!check.new_questions.empty()) found.add(Cause::questions, question_words(check));
  return std::move(found).take();
}

CheckResult result_of(const Check& check) {
  if (check.changed) return CheckResult::changed;
  return check.shrunk ? CheckResult::shrunk : CheckResult::holds;
}

}  // namespace

std::string_view result_word(CheckResult result) { return result_words[static_cast<std::size_t>(result)]; }
std::string_view cause_word(Cause cause) { return cause_words[static_cast<std::size_t>(cause)]; }
std::string_view level_word(CauseLevel level) { return level_words[static_cast<std::size_t>(level)]; }

CheckedDocument checked_document(std::string file, const Record& record, const Check& check,
                                 const CauseLevels& levels) {
  CheckedDocument document{
      .file = std::move(file),
      .result = result_of(check),
      .decision = record.decision(),
      .knowledge_base = record.knowledge_base.id,
      .knowledge_base_version = record.knowledge_base.version,
      .then = {record.verdict.choice, record.verdict.strength, record.verdict.acceptability},
      .now = {std::string{choice_id(check.now)}, check.now.strength, check.now.acceptability},
      .findings = {},
      .movements = check.movements};
  document.findings = findings(document, record, check, levels);
  return document;
}

bool fails(const CheckedDocument& document) {
  return std::ranges::find(document.findings, CauseLevel::error, &CauseFinding::level) !=
         document.findings.end();
}

std::string verdict_words(const ShortVerdict& verdict) {
  const std::string choice = choice_words(verdict.choice);
  if (!verdict.acceptability) return fmt::format("{} ({})", choice, strength_word(verdict.strength));
  return fmt::format("{} ({}, {})", choice, strength_word(verdict.strength),
                     whole_percent(*verdict.acceptability));
}

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

std::vector<std::string> movement_lines(const Movements& movements) {
  std::vector<std::string> lines;
  if (movements.list.empty()) return lines;
  const bool has_numbers = movements.list.back().lead.has_value();  // numbers come last
  lines.push_back(has_numbers ? fmt::format("What moved, and what each alone does to the lead of {} over {}:",
                                            movements.leader, movements.against)
                              : "What moved:");
  for (const Movement& movement : movements.list) lines.push_back(movement_words(movement));
  return lines;
}

std::vector<std::string> finding_lines(const CheckedDocument& document, const CauseFinding& finding) {
  std::vector<std::string> lines{finding.message};
  const bool moved =
      finding.cause == Cause::changed || finding.cause == Cause::shrunk || finding.cause == Cause::exception;
  if (moved) std::ranges::copy(movement_lines(document.movements), std::back_inserter(lines));
  return lines;
}

std::string duplicate_words(const SharedNumber& shared) {
  return fmt::format("{} is the number of {}", shared.id, listed(shared.files));
}

std::string summary_words(const Checks& checks) {
  const std::vector<CheckedDocument>& documents = checks.documents;
  std::string words = with_count(documents.size(), "record");
  if (checks.files_without_record > 0) words += " in " + with_count(checks.files, "file");
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
    words += fmt::format("; {} {} no record", with_count(checks.files_without_record, "file"),
                         checks.files_without_record == 1 ? "holds" : "hold");
  }
  return words;
}

}  // namespace langpick::report
