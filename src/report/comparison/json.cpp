#include <algorithm>
#include <array>

#include <nlohmann/json.hpp>

#include "langpick/engine.hpp"
#include "langpick/lookup.hpp"
#include "report/comparison/comparison.hpp"
#include "report/facts.hpp"
#include "report/ids.hpp"
#include "report/precedents.hpp"

namespace langpick::report {

namespace {

using Json = nlohmann::ordered_json;

Json in_unit(std::optional<std::int64_t> thousandths) {
  if (!thousandths) return nullptr;
  return static_cast<double>(*thousandths) / static_cast<double>(figure_scale);
}

template <typename List, typename Show>
Json array_of(const List& list, Show show) {
  Json all = Json::array();
  for (const auto& item : list) all.push_back(show(item));
  return all;
}

Json scores(const KnowledgeBase& kb) {
  const Recommendation r = recommend(kb, Answers{kb});
  return array_of(r.standings, [&](const Standing& s) {
    return Json{{"alternative", kb.alternatives[s.alternative].id},
                {"score", static_cast<double>(tenths(s.points, r.divisor)) / 10.0}};
  });
}

Json rating_list(const KnowledgeBase& kb) {
  Json all = Json::array();
  for (const Criterion& criterion : kb.criteria) {
    if (criterion.situational) continue;
    Json by_alternative = Json::object();
    for (Index a = 0; a < kb.alternatives.size(); ++a) {
      by_alternative[kb.alternatives[a].id] = criterion.ratings[a];
    }
    all.push_back({{"criterion", criterion.id},
                   {"name", criterion.name},
                   {"base_weight", criterion.base_weight},
                   {"ratings", by_alternative}});
  }
  return all;
}

Json figure_list(const KnowledgeBase& kb, const Ids& ids) {
  return array_of(kb.reference.figures, [&](const Figure& figure) {
    Json ratios = Json::array();
    for (const Index source : figure_sources(figure)) {
      const std::string ratio = figure_ratio(kb, figure, source);
      if (!ratio.empty()) ratios.push_back({{"ratio", ratio}, {"source", ids.source(source)}});
    }
    const Json values = array_of(figure.values, [&](const FigureValue& v) {
      return Json{{"subject", v.subject},          {"low", in_unit(v.low)}, {"high", in_unit(v.high)},
                  {"approximate", v.approximate},  {"text", v.text},        {"version", v.version},
                  {"source", ids.source(v.source)}};
    });
    constexpr std::array better{"neither", "lower", "higher"};
    return Json{{"id", figure.id},     {"name", figure.name},
                {"unit", figure.unit}, {"better", better[static_cast<std::size_t>(figure.better)]},
                {"note", figure.note}, {"values", values},
                {"ratios", ratios}};
  });
}

Json topic_rows(const Topic& topic, const Ids& ids) {
  return array_of(topic.rows, [&](const Row& row) {
    Json cells = Json::object();
    for (const Part& cell : row.cells)
      cells[ids.alternative(cell.alternative).get<std::string>()] = cell.text;
    return Json{{"aspect", row.aspect}, {"cells", cells}, {"sources", ids.sources(row.sources)}};
  });
}

Json work(const KnowledgeBase& kb, const Ids& ids) {
  return array_of(kb.reference.work, [&](const Work& w) {
    const Json says = array_of(w.opinions, [&](const Opinion& o) {
      return Json{{"alternative", o.alternative ? ids.alternative(o.alternative) : Json("either")},
                  {"text", o.claim.text},
                  {"sources", ids.sources(o.claim.sources)}};
    });
    return Json{{"work", w.work}, {"says", says}};
  });
}

Json code(const KnowledgeBase& kb, const Ids& ids) {
  return array_of(kb.reference.code, [&](const CodeExample& example) {
    const Json snippets = array_of(example.snippets, [&](const Snippet& s) {
      return Json{{"alternative", ids.alternative(s.alternative)}, {"lines", s.lines}};
    });
    return Json{
        {"id", example.id}, {"name", example.name}, {"remark", example.remark}, {"snippets", snippets}};
  });
}

Json text_or_null(std::string_view text) { return text.empty() ? Json(nullptr) : Json(text); }

Json precedent_list(const KnowledgeBase& kb) {
  return array_of(kb.precedents, [&](const Precedent& p) {
    return Json{{"id", p.id},
                {"project", p.project},
                {"organisation", text_or_null(p.organisation)},
                {"year", p.year == 0 ? Json(nullptr) : Json(p.year)},
                {"chosen", chosen_id(kb, p)},
                {"detail", p.detail},
                {"source", {{"title", p.source_title}, {"url", text_or_null(p.source_url)}}}};
  });
}

Json whole_sources(const KnowledgeBase& kb, const Citations& cited) {
  return array_of(cited.all(), [&](Index i) {
    const Source& s = kb.sources[i];
    return Json{{"id", s.id},     {"title", s.title}, {"publisher", text_or_null(s.publisher)},
                {"kind", s.kind}, {"date", s.date},   {"url", text_or_null(s.url)}};
  });
}

Json topic(const KnowledgeBase& kb, std::string_view id, const Ids& ids) {
  const Reference& ref = kb.reference;
  const auto own = std::ranges::find(ref.topics, id, &Topic::id);
  if (own != ref.topics.end()) return topic_rows(*own, ids);
  if (id == "ratings") return rating_list(kb);
  if (id == "figures") return figure_list(kb, ids);
  if (id == "work") return work(kb, ids);
  if (id == "code") return code(kb, ids);
  if (id == "best-for") {
    return array_of(ref.best_for, [&](const BestFor& b) {
      return Json{{"purpose", b.purpose},
                  {"winner", ids.alternative(b.winner)},
                  {"reason", b.reason},
                  {"sources", ids.sources(b.sources)}};
    });
  }
  if (id == "adopters") {
    return array_of(ref.adopters, [&](const Adopter& a) {
      return Json{{"name", a.name},
                  {"alternative", ids.alternative(a.alternative)},
                  {"use", a.use},
                  {"sources", ids.sources(a.sources)}};
    });
  }
  if (id == "tooling") {
    return array_of(ref.tooling, [&](const Tooling& t) {
      return Json{{"alternative", ids.alternative(t.alternative)},
                  {"purpose", t.purpose},
                  {"tools", t.tools},
                  {"sources", ids.sources(t.sources)}};
    });
  }
  if (id == "checklist") {
    return array_of(ref.checklist, [&](const Measure& m) {
      return Json{{"measure", m.measure}, {"how", m.how}, {"sources", ids.sources(m.sources)}};
    });
  }
  if (id == "elsewhere") {
    return array_of(kb.outside_options, [&](const OutsideOption& option) {
      const Json claims = array_of(option.choose_if, [&](const Claim& claim) {
        return Json{{"text", claim.text}, {"sources", ids.sources(claim.sources)}};
      });
      return Json{{"id", option.id}, {"name", option.name}, {"choose_if", claims}};
    });
  }
  if (id == "precedents") return precedent_list(kb);
  return array_of(ref.revisit, [&](const Claim& claim) {
    return Json{{"text", claim.text}, {"sources", ids.sources(claim.sources)}};
  });
}

}  // namespace

std::string comparison_json(const KnowledgeBase& kb, std::span<const std::string> topics) {
  Citations cited;
  const Ids ids{kb, &cited};
  Json document = {{"schema_version", 1}, {"knowledge_base", {{"id", kb.id}, {"version", kb.version}}}};
  if (topics.empty()) {
    document["scores"] = scores(kb);
    document["ratings"] = rating_list(kb);
    document["topics"] = comparison_topics(kb);
  }
  for (const std::string& id : topics) document[id] = topic(kb, id, ids);
  if (!topics.empty()) document["sources"] = whole_sources(kb, cited);
  return json_text(document);
}

}  // namespace langpick::report
