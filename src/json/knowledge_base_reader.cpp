#include <algorithm>
#include <cassert>

#include "json/context.hpp"
#include "json/raw_text.hpp"
#include "langpick/reading.hpp"
#include "util/calendar.hpp"
#include "util/encoding.hpp"
#include "util/text.hpp"

namespace langpick {

namespace {

using json::Context;
using json::Cursor;

constexpr std::int64_t supported_schema = 1;

template <typename Read>
auto read_list(const Context& context, const std::vector<Cursor>& entries, Read read) {
  std::vector<decltype(read(context, entries.front()))> list;
  list.reserve(entries.size());
  for (const Cursor& entry : entries) list.push_back(read(context, entry));
  return context.arena.keep(list);
}

std::span<const Join> read_joins(const Context& context, const Cursor& object) {
  return context.entries(
      object, "joins", {"name", "description", "cost", "sources"}, [&](const Cursor& entry) {
        return Join{context.text(entry.member("name")), context.text(entry.member("description")),
                    context.text(entry.member("cost")), context.source_list(entry)};
      });
}

Source read_source(const Context& context, const Cursor& entry) {
  if (!entry.expect_object({"id", "title", "publisher", "kind", "date", "url"})) return {};
  const Cursor date = entry.member("date");
  if (date.is_text() && !util::parse_period(date.text()))
    date.mismatch("a date: YYYY, YYYY-MM or YYYY-MM-DD");
  return {.id = context.text(entry.member("id")),
          .title = context.text(entry.member("title")),
          .publisher = context.optional_text(entry, "publisher"),
          .kind = context.text(entry.member("kind")),
          .date = context.text(date),
          .url = read_address(context, entry, "url")};
}

/// Each a text, or `{"text": "…", "when": CONDITION}`.
std::span<const NextStep> read_next_steps(const Context& context, const Cursor& object) {
  std::vector<NextStep> steps;
  for (const Cursor& entry : object.optional_elements("next_steps")) {
    NextStep& step = steps.emplace_back();
    if (!entry.is_object()) {
      step.text = context.text(entry);
    } else if (entry.expect_object({"text", "when"})) {
      step = {context.text(entry.member("text")), json::read_condition(context, entry.member("when"))};
    }
  }
  return context.arena.keep(steps);
}

Alternative read_alternative(const Context& context, const Cursor& entry) {
  if (!entry.expect_object({"id", "name", "summary", "members", "choose_if", "think_twice_if", "next_steps",
                            "parts", "joins"})) {
    return {};
  }
  const std::string_view id = context.text(entry.member("id"));
  std::vector<Index> members;
  for (const Cursor& member : entry.optional_elements("members", 2)) {
    const std::optional<Index> found = context.alternatives.resolve(member);
    if (!found) continue;
    if (context.alternatives[*found] == id) member.report("an alternative can't be a member of itself");
    members.push_back(*found);
  }
  return {.id = id,
          .name = context.text(entry.member("name")),
          .summary = context.optional_text(entry, "summary"),
          .members = context.arena.keep(members),
          .choose_if = context.claims(entry, "choose_if"),
          .think_twice_if = context.claims(entry, "think_twice_if"),
          .next_steps = read_next_steps(context, entry),
          .parts = context.parts(entry, "parts"),
          .joins = read_joins(context, entry)};
}

OutsideOption read_outside_option(const Context& context, const Cursor& entry) {
  if (!entry.expect_object({"id", "name", "summary", "choose_if", "next_steps"})) return {};
  return {.id = context.text(entry.member("id")),
          .name = context.text(entry.member("name")),
          .summary = context.optional_text(entry, "summary"),
          .choose_if = context.claims(entry, "choose_if"),
          .next_steps = read_next_steps(context, entry)};
}

Criterion read_criterion(const Context& context, const Cursor& entry) {
  if (!entry.expect_object(
          {"id", "name", "description", "situational", "base_weight", "ratings", "evidence"})) {
    return {.ratings = context.no_ratings()};
  }
  Criterion criterion{.id = context.text(entry.member("id")),
                      .name = context.text(entry.member("name")),
                      .description = context.optional_text(entry, "description"),
                      .evidence = context.evidence(entry, "evidence")};
  criterion.situational = entry.flag("situational");
  if (criterion.situational) {
    for (const char* key : {"base_weight", "ratings"}) {
      const std::optional<Cursor> extra = entry.optional_member(key);
      if (extra)
        extra->report("a situational criterion has none; its question's options bring them",
                      "mixed-criterion");
    }
    return criterion;
  }
  criterion.base_weight = entry.member("base_weight").scaled(context.scale, 0, max_total_weight);
  criterion.ratings = context.ratings(entry.member("ratings"));
  return criterion;
}

Thresholds read_thresholds(const Cursor& root) {
  Thresholds thresholds;
  const std::optional<Cursor> entry = root.optional_member("thresholds");
  if (!entry || !entry->expect_object({"near_tie_acceptability", "clear_acceptability",
                                       "strong_acceptability", "clear_margin"})) {
    return thresholds;
  }
  const auto read = [&](std::string_view key, int least, int stated) {
    const std::optional<Cursor> value = entry->optional_member(key);
    return value ? static_cast<int>(value->integer(least, 100)) : std::max(stated, least);
  };
  thresholds.near_tie = read("near_tie_acceptability", 0, thresholds.near_tie);
  thresholds.clear = read("clear_acceptability", thresholds.near_tie, thresholds.clear);
  thresholds.strong = read("strong_acceptability", thresholds.clear, thresholds.strong);
  thresholds.clear_margin = read("clear_margin", 0, thresholds.clear_margin);
  return thresholds;
}

/// What all answers together could weigh, at most, must leave room in 64 bits.
void check_total_weight(const KnowledgeBase& kb, const Cursor& root) {
  // each weight is at most 10^9 and a document has far fewer than 10^9 of them: no overflow here
  std::int64_t total = 0;
  for (const Criterion& criterion : kb.criteria) total += criterion.base_weight;
  for (const Question& question : kb.questions) {
    for (const Option& option : question.options) {
      for (const Effect& effect : option.effects) total += effect.weight;
    }
  }
  const std::int64_t most = max_total_weight_at(kb.scale);
  if (total > most * kb.scale) {
    root.report("all weights add up to " + util::decimal_text(total, kb.scale) + "; at most " +
                    std::to_string(most) +
                    (kb.scale == 1 ? "" : ", where a rating or weight is no whole number,") +
                    " keeps every total within 64 bits",
                "total-weight");
  }
}

/// The members of a combination are single alternatives: exclusion looks one level deep.
void check_members(const KnowledgeBase& kb, const std::vector<Cursor>& entries) {
  for (std::size_t a = 0; a < kb.alternatives.size(); ++a) {
    const auto nested = [&](Index member) { return !kb.alternatives[member].members.empty(); };
    if (std::ranges::any_of(kb.alternatives[a].members, nested)) {
      entries[a].member("members").report("a member can't be a combination itself");
    }
  }
}

/// The lists of a document that have ids, before any entry is read.
struct Lists {
  std::vector<Cursor> sources;
  std::vector<Cursor> alternatives;
  std::vector<Cursor> outside_options;
  std::vector<Cursor> criteria;
  std::vector<Cursor> questions;
  std::vector<Cursor> rules;
};

Lists find_lists(const Cursor& root) {
  const auto list = [&](std::string_view key, std::size_t at_least) {
    return root.member(key).elements(at_least);
  };
  return {.sources = root.optional_elements("sources"),
          .alternatives = list("alternatives", 2),
          .outside_options = root.optional_elements("outside_options"),
          .criteria = list("criteria", 1),
          .questions = root.optional_elements("questions"),
          .rules = root.optional_elements("rules")};
}

/// A choice is named by its id alone, whatever kind it is of.
void check_choices(const std::vector<Cursor>& outside_options, const Context& context) {
  for (Index o = 0; o < outside_options.size(); ++o) {
    const std::string_view id = context.outside_options[o];
    if (id.empty() || !context.alternatives.find(id)) continue;
    outside_options[o].member("id").report("an alternative has this id already; rename one of them",
                                           "duplicate-id");
  }
}

/// The entries of a list of `object`; none where there is no list: who reads it reports that.
std::vector<Cursor> entries_if_any(const Cursor& object, std::string_view key) {
  const std::optional<Cursor> list = object.optional_member(key);
  return list && list->is_array() ? list->elements() : std::vector<Cursor>{};
}

/// All ids, so that a reference may stand before what it refers to.
void read_ids(const Cursor& root, const Lists& lists, Context& context) {
  context.sources.read(lists.sources);
  context.alternatives.read(lists.alternatives);
  context.outside_options.read(lists.outside_options);
  context.criteria.read(lists.criteria);
  context.questions.read(lists.questions);
  for (const Cursor& question : lists.questions) {
    context.options.emplace_back("option").read(entries_if_any(question, "options"));
  }
  json::IdTable{"rule"}.read(lists.rules);
  check_choices(lists.outside_options, context);
  for (const auto& [what, key] : {std::pair{"figure", "figures"}, std::pair{"topic", "topics"},
                                  std::pair{"question", "faq"}, std::pair{"code example", "code"}}) {
    json::IdTable{what}.read(entries_if_any(root, key));
  }
}

bool expect_document(const Cursor& root) {
  return root.expect_object({"$schema",
                             "schema_version",
                             "id",
                             "name",
                             "version",
                             "as_of",
                             "thresholds",
                             "near_tie_steps",
                             "precedents",
                             "track_record",
                             "sources",
                             "alternatives",
                             "outside_options",
                             "criteria",
                             "questions",
                             "rules",
                             "figures",
                             "topics",
                             "best_for",
                             "work",
                             "adopters",
                             "tooling",
                             "checklist",
                             "revisit",
                             "faq",
                             "code"});
}

/// The file that `precedents` names; empty where it names none.
std::string precedents_file(const Cursor& root) {
  const std::optional<Cursor> name = root.optional_member("precedents");
  if (!name) return {};
  std::string file{name->text()};
  const bool is_beside = file.find_first_of("/\\") == std::string::npos && !file.starts_with('.');
  if (!is_beside) name->mismatch("the name of a file beside this one");
  return is_beside ? file : std::string{};
}

/// What stands beside a document, and what is wrong there.
struct Beside {
  std::string bytes;
  Findings findings;
};

/// What is wrong with the precedents is found under the name of their file.
Beside read_precedents(const Context& context, const Cursor& root, const ReadBeside& read,
                       KnowledgeBase& kb) {
  const std::string file = precedents_file(root);
  if (file.empty() || !read) return {};
  Beside beside{.bytes = read(file), .findings = {}};
  const json::Document document{beside.bytes, beside.findings};
  if (document.is_json()) {
    kb.precedents = json::read_precedents(context, kb, Cursor{document, beside.findings});
  }
  json::locate(beside.findings, beside.bytes);
  for (Finding& finding : beside.findings) finding.document = file;
  return beside;
}

KnowledgeBase read_document(const Cursor& root, json::Arena& arena, const ReadBeside& read_beside,
                            Beside& beside) {
  if (!expect_document(root)) return {};
  root.member("schema_version").integer(supported_schema, supported_schema);
  const Lists lists = find_lists(root);
  Context context{.arena = arena, .scale = json::scale_of(root, {"criteria", "questions"})};
  read_ids(root, lists, context);

  KnowledgeBase kb;
  kb.id = context.text(root.member("id"));
  kb.name = context.text(root.member("name"));
  kb.version = context.text(root.member("version"));
  kb.as_of = json::read_day(context, root.member("as_of"));
  kb.scale = context.scale;
  kb.thresholds = read_thresholds(root);
  kb.near_tie_steps = context.texts(root, "near_tie_steps");
  kb.sources = read_list(context, lists.sources, read_source);
  kb.alternatives = read_list(context, lists.alternatives, read_alternative);
  kb.outside_options = read_list(context, lists.outside_options, read_outside_option);
  kb.criteria = read_list(context, lists.criteria, read_criterion);
  kb.questions = arena.keep(json::read_questions(context, lists.questions, kb.criteria));
  kb.rules = read_list(context, lists.rules, json::read_rule);
  kb.reference = json::read_reference(context, root);
  kb.track_record = json::read_track_record(context, root);
  beside = read_precedents(context, root, read_beside, kb);
  check_members(kb, lists.alternatives);
  check_total_weight(kb, root);
  return kb;
}

}  // namespace

struct LoadedKnowledgeBase::Content {
  json::Arena arena;
  Findings findings;
  KnowledgeBase knowledge_base;
};

LoadedKnowledgeBase::LoadedKnowledgeBase(std::string_view bytes, const ReadBeside& read_beside)
    : content_(std::make_unique<Content>()) {
  auto& [arena, findings, kb] = *content_;
  const json::Document document{bytes, findings};
  Beside beside;
  if (document.is_json()) kb = read_document(Cursor{document, findings}, arena, read_beside, beside);
  json::locate(findings, bytes);
  for (Finding& finding : beside.findings) json::report(findings, std::move(finding));
  kb.document = arena.keep(bytes);
  kb.sha256 = arena.keep(util::sha256(std::string{bytes} + beside.bytes));
}

LoadedKnowledgeBase::~LoadedKnowledgeBase() = default;
LoadedKnowledgeBase::LoadedKnowledgeBase(LoadedKnowledgeBase&&) noexcept = default;
LoadedKnowledgeBase& LoadedKnowledgeBase::operator=(LoadedKnowledgeBase&&) noexcept = default;

const Findings& LoadedKnowledgeBase::findings() const { return content_->findings; }

const KnowledgeBase& LoadedKnowledgeBase::knowledge_base() const {
  assert(content_->findings.empty());
  return content_->knowledge_base;
}

const KnowledgeBase& LoadedKnowledgeBase::as_far_as_read() const { return content_->knowledge_base; }

}  // namespace langpick
