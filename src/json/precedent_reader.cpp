#include <algorithm>
#include <array>
#include <limits>

#include "json/context.hpp"
#include "langpick/answer_sheet.hpp"
#include "langpick/rule_words.hpp"

namespace langpick::json {

namespace {

constexpr std::int64_t supported_precedents = 1;

std::span<const PrecedentAnswer> read_precedent_answers(const Context& context, const KnowledgeBase& kb,
                                                        const Cursor& entry, std::size_t facts) {
  std::vector<PrecedentAnswer> answers;
  AnswerSheet sheet{kb};
  for (const auto& [id, answer] : entry.members()) {
    const std::optional<Index> question = context.questions.resolve(id, answer);
    if (!question || !answer.expect_object({"option", "fact"})) continue;
    const Cursor option = answer.member("option");
    const auto fact = static_cast<Index>(answer.member("fact").integer(0, static_cast<std::int64_t>(facts)));
    if (option.is_absent()) continue;
    const std::vector<std::string> options = option.options();
    if (!options.empty() || option.is_array()) {
      if (std::string complaint = sheet.answer(id, options); !complaint.empty()) {
        option.report(std::move(complaint), "wrong-value");
        continue;
      }
      answers.push_back({*question, sheet.answers().chosen[*question].bits(), fact});
    }
  }
  std::ranges::sort(answers, {}, &PrecedentAnswer::question);
  return context.arena.keep(answers);
}

Precedent read_precedent(const Context& context, const KnowledgeBase& kb, const Cursor& entry) {
  if (!entry.expect_object({"id", "project", "organisation", "year", "chosen", "detail", "why", "source",
                            "took_part", "facts", "answers"})) {
    return {};
  }
  Precedent read{.id = context.text(entry.member("id")),
                 .project = context.text(entry.member("project")),
                 .organisation = context.optional_text(entry, "organisation"),
                 .chosen = read_choice(context, entry.member("chosen"), "other"),
                 .detail = context.text(entry.member("detail")),
                 .why = context.texts(entry, "why"),
                 .took_part = entry.member("took_part").boolean(),
                 .facts = context.texts(entry, "facts")};
  if (const std::optional<Cursor> year = entry.optional_member("year")) {
    read.year = static_cast<int>(year->integer(1970, 2100));
  }
  const Cursor source = entry.member("source");
  if (source.expect_object({"title", "url", "evidence"})) {
    read.source_title = context.text(source.member("title"));
    read.source_url = read_address(context, source, "url");
    read.evidence = context.optional_text(source, "evidence");
  }
  const Cursor answers = entry.member("answers");
  if (!answers.is_absent()) read.answers = read_precedent_answers(context, kb, answers, read.facts.size());
  return read;
}

TrackRecord read_table(const Context& context, const Cursor& entry) {
  constexpr std::array strengths{Strength::tie, Strength::lean, Strength::clear, Strength::strong};
  if (!entry.expect_object({"date", "took_part", "how", "cases", "strengths"})) return {};
  const Cursor cases = entry.member("cases");
  TrackRecord table{.date = read_day(context, entry.member("date")),
                    .took_part = entry.member("took_part").boolean(),
                    .how = context.text(entry.member("how")),
                    .cases = static_cast<int>(cases.integer(1, std::numeric_limits<int>::max()))};
  std::vector<TrackCount> counts;
  std::int64_t sum = 0;
  for (const Cursor& line : entry.member("strengths").elements(1)) {
    if (!line.expect_object({"strength", "right", "cases"})) continue;
    const Cursor strength = line.member("strength");
    TrackCount count{.strength = one_of(strength, strengths, strength_word)};
    if (std::ranges::find(counts, count.strength, &TrackCount::strength) != counts.end()) {
      strength.report("the strength stands twice; put both together");
    }
    count.cases = static_cast<int>(line.member("cases").integer(1, table.cases));
    count.right = static_cast<int>(line.member("right").integer(0, count.cases));
    counts.push_back(count);
    sum += count.cases;
  }
  if (sum != table.cases) {
    cases.report("the strengths have " + std::to_string(sum) + " cases together, not " +
                 std::to_string(table.cases));
  }
  table.strengths = context.arena.keep(counts);
  return table;
}

}  // namespace

std::span<const Precedent> read_precedents(const Context& context, const KnowledgeBase& kb,
                                           const Cursor& root) {
  if (!root.expect_object({"$schema", "schema_version", "precedents"})) return {};
  root.member("schema_version").integer(supported_precedents, supported_precedents);
  const std::vector<Cursor> entries = root.member("precedents").elements();
  IdTable{"precedent"}.read(entries);
  std::vector<Precedent> all;
  all.reserve(entries.size());
  for (const Cursor& entry : entries) all.push_back(read_precedent(context, kb, entry));
  return context.arena.keep(all);
}

std::span<const TrackRecord> read_track_record(const Context& context, const Cursor& root) {
  std::vector<TrackRecord> tables;
  for (const Cursor& entry : root.optional_elements("track_record"))
    tables.push_back(read_table(context, entry));
  return context.arena.keep(tables);
}

}  // namespace langpick::json
