#include <array>

#include "json/context.hpp"

namespace langpick::json {

namespace {

Index alternative_of(const Context& context, const Cursor& entry, std::string_view key = "alternative") {
  return context.alternatives.resolve(entry.member(key)).value_or(0);
}

std::string_view better_word(Better better) {
  return better == Better::lower ? "lower" : better == Better::higher ? "higher" : "neither";
}

FigureValue read_value(const Context& context, const Cursor& entry) {
  const Cursor subject = entry.member("subject");
  FigureValue value{.subject = context.text(subject),
                    .text = context.optional_text(entry, "text"),
                    .version = context.optional_text(entry, "version"),
                    .source = context.sources.resolve(entry.member("source")).value_or(0)};
  value.alternative = context.alternatives.find(value.subject);
  const std::optional<Cursor> low = entry.optional_member("low");
  const std::optional<Cursor> high = entry.optional_member("high");
  if (low && high && value.text.empty()) {
    value.low = low->thousandths();
    value.high = high->thousandths();
    if (*value.low > *value.high) high->report("is smaller than \"low\"");
  } else if (low || high || value.text.empty()) {
    entry.report(R"(expected either "low" and "high", or "text")");
  }
  value.approximate = entry.flag("approximate");
  return value;
}

Opinion read_opinion(const Context& context, const Cursor& entry) {
  const Cursor who = entry.member("alternative");
  Opinion opinion{.alternative = std::nullopt,
                  .claim = {context.text(entry.member("text")), context.source_list(entry)}};
  if (!who.is_string() || who.text() != "either") opinion.alternative = context.alternatives.resolve(who);
  return opinion;
}

std::span<const Figure> read_figures(const Context& context, const Cursor& root) {
  constexpr std::array directions{Better::lower, Better::higher, Better::neither};
  return context.entries(
      root, "figures", {"id", "name", "unit", "better", "note", "values"}, [&](const Cursor& entry) {
        return Figure{
            .id = context.text(entry.member("id")),
            .name = context.text(entry.member("name")),
            .unit = context.optional_text(entry, "unit"),
            .better = one_of(entry.member("better"), directions, better_word),
            .note = context.optional_text(entry, "note"),
            .values = context.entries(entry, "values",
                                      {"subject", "low", "high", "approximate", "text", "version", "source"},
                                      [&](const Cursor& value) { return read_value(context, value); })};
      });
}

std::span<const Topic> read_topics(const Context& context, const Cursor& root) {
  const auto read_row = [&](const Cursor& entry) {
    return Row{.aspect = context.text(entry.member("aspect")),
               .cells = context.parts(entry, "cells"),
               .sources = context.source_list(entry)};
  };
  return context.entries(root, "topics", {"id", "name", "rows"}, [&](const Cursor& entry) {
    return Topic{.id = context.text(entry.member("id")),
                 .name = context.text(entry.member("name")),
                 .rows = context.entries(entry, "rows", {"aspect", "cells", "sources"}, read_row)};
  });
}

std::span<const CodeExample> read_code(const Context& context, const Cursor& root) {
  const auto read_snippet = [&](const Cursor& entry) {
    return Snippet{.alternative = alternative_of(context, entry), .lines = context.lines(entry, "lines")};
  };
  return context.entries(root, "code", {"id", "name", "snippets", "remark"}, [&](const Cursor& entry) {
    return CodeExample{
        .id = context.text(entry.member("id")),
        .name = context.text(entry.member("name")),
        .remark = context.optional_text(entry, "remark"),
        .snippets = context.entries(entry, "snippets", {"alternative", "lines"}, read_snippet)};
  });
}

}  // namespace

Reference read_reference(const Context& context, const Cursor& root) {
  const auto text = [&](const Cursor& entry, std::string_view key) {
    return context.text(entry.member(key));
  };
  Reference reference;
  reference.figures = read_figures(context, root);
  reference.topics = read_topics(context, root);
  reference.best_for =
      context.entries(root, "best_for", {"purpose", "winner", "reason", "sources"}, [&](const Cursor& e) {
        return BestFor{text(e, "purpose"), alternative_of(context, e, "winner"), text(e, "reason"),
                       context.source_list(e)};
      });
  reference.work = context.entries(root, "work", {"work", "says"}, [&](const Cursor& e) {
    return Work{text(e, "work"), context.entries(e, "says", {"alternative", "text", "sources"},
                                                 [&](const Cursor& o) { return read_opinion(context, o); })};
  });
  reference.adopters =
      context.entries(root, "adopters", {"name", "alternative", "use", "sources"}, [&](const Cursor& e) {
        return Adopter{text(e, "name"), alternative_of(context, e), text(e, "use"), context.source_list(e)};
      });
  reference.tooling =
      context.entries(root, "tooling", {"alternative", "purpose", "tools", "sources"}, [&](const Cursor& e) {
        return Tooling{alternative_of(context, e), text(e, "purpose"), context.texts(e, "tools"),
                       context.source_list(e)};
      });
  reference.checklist =
      context.entries(root, "checklist", {"measure", "how", "sources"}, [&](const Cursor& e) {
        return Measure{text(e, "measure"), text(e, "how"), context.source_list(e)};
      });
  reference.revisit = context.claims(root, "revisit");
  reference.faq =
      context.entries(root, "faq", {"id", "question", "answer", "sources", "words"}, [&](const Cursor& e) {
        return Faq{text(e, "id"), text(e, "question"), text(e, "answer"), context.source_list(e),
                   context.texts(e, "words")};
      });
  reference.code = read_code(context, root);
  return reference;
}

}  // namespace langpick::json
