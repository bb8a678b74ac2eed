#include <algorithm>
#include <array>
#include <set>

#include "langpick/comparison.hpp"
#include "langpick/engine.hpp"
#include "report/comparison.hpp"
#include "report/json_parts.hpp"
#include "report/precedents.hpp"
#include "report/words.hpp"

namespace langpick::report {

namespace {

/// The document in the making: a function per topic writes what the topic's key holds.
class ComparisonDocument {
 public:
  explicit ComparisonDocument(const KnowledgeBase& kb) : kb_(kb), ids_(kb) {}

  std::string write(std::span<const std::string> topics) && {
    out_.begin_object().member("schema_version", schema_version).object("knowledge_base", [&] {
      out_.member("id", kb_.id).member("version", kb_.version);
    });
    if (topics.empty()) {
      scores();
      ratings("ratings");
      out_.values("topics", comparison_topics(kb_));
    }
    std::set<std::string_view> written;  // who names a topic twice gets it once: keys are unique
    for (const std::string& id : topics) {
      if (written.insert(id).second) topic(id);
    }
    if (!topics.empty()) write_sources(out_, kb_, cited_);
    out_.end_object();
    return std::move(out_).document();
  }

 private:
  void scores() {
    const Recommendation r = recommend(kb_, Answers{kb_});
    out_.objects("scores", r.standings, [&](const Standing& s) {
      alternative("alternative", s.alternative);
      out_.member("score", Decimal{tenths(s.points, r.divisor)});
    });
  }

  void ratings(std::string_view key) {
    out_.key(key).begin_array();
    for (const Criterion& criterion : kb_.criteria) {
      if (criterion.situational) continue;
      out_.begin_object().member("criterion", criterion.id).member("name", criterion.name);
      out_.member("base_weight", Stated{criterion.base_weight, kb_.scale});
      write_by_alternative(out_, "ratings", kb_, [&](Index a) {
        return Stated{criterion.ratings[a], kb_.scale};
      });
      out_.end_object();
    }
    out_.end_array();
  }

  void figures(std::string_view key) {
    out_.objects(key, kb_.reference.figures, [&](const Figure& figure) {
      constexpr std::array better{"neither", "lower", "higher"};
      out_.member("id", figure.id).member("name", figure.name).member("unit", figure.unit);
      out_.member("better", better[static_cast<std::size_t>(figure.better)]).member("note", figure.note);
      out_.objects("values", figure.values, [&](const FigureValue& v) {
        out_.member("subject", v.subject).member("low", or_null(v.low, 3)).member("high", or_null(v.high, 3));
        out_.member("approximate", v.approximate).member("text", v.text).member("version", v.version);
        cite(v.source);
      });
      out_.key("ratios").begin_array();
      for (const Index source : figure_sources(figure)) {
        const std::string ratio = figure_ratio(kb_, figure, source);
        if (ratio.empty()) continue;
        out_.begin_object().member("ratio", ratio);
        cite(source);
        out_.end_object();
      }
      out_.end_array();
    });
  }

  void rows(const Topic& topic) {
    out_.objects(topic.id, topic.rows, [&](const Row& row) {
      out_.member("aspect", row.aspect).object("cells", [&] {
        for (const Part& cell : row.cells) out_.member(kb_.alternatives[cell.alternative].id, cell.text);
      });
      cite(row.sources);
    });
  }

  void work(std::string_view key) {
    out_.objects(key, kb_.reference.work, [&](const Work& w) {
      out_.member("work", w.work).objects("says", w.opinions, [&](const Opinion& o) {
        out_.member("alternative", ids_.alternative(o.alternative).value_or("either"));
        out_.member("text", o.claim.text);
        cite(o.claim.sources);
      });
    });
  }

  void code(std::string_view key) {
    out_.objects(key, kb_.reference.code, [&](const CodeExample& example) {
      out_.member("id", example.id).member("name", example.name).member("remark", example.remark);
      out_.objects("snippets", example.snippets, [&](const Snippet& s) {
        alternative("alternative", s.alternative);
        out_.values("lines", s.lines);
      });
    });
  }

  void precedents(std::string_view key) {
    out_.objects(key, kb_.precedents, [&](const Precedent& p) {
      out_.member("id", p.id).member("project", p.project).member("organisation", or_null(p.organisation));
      out_.member("year", p.year == 0 ? std::nullopt : std::optional{p.year});
      out_.member("chosen", chosen_id(kb_, p)).member("detail", p.detail);
      write_source(out_, p);
    });
  }

  void claims(std::string_view key, std::span<const Claim> claims) {
    out_.objects(key, claims, [&](const Claim& claim) {
      out_.member("text", claim.text);
      cite(claim.sources);
    });
  }

  void topic(std::string_view id) {
    const Reference& ref = kb_.reference;
    const auto own = std::ranges::find(ref.topics, id, &Topic::id);
    if (own != ref.topics.end()) return rows(*own);
    if (id == "ratings") return ratings(id);
    if (id == "figures") return figures(id);
    if (id == "work") return work(id);
    if (id == "code") return code(id);
    if (id == "precedents") return precedents(id);
    if (id == "revisit") return claims(id, ref.revisit);
    if (id == "best-for") {
      out_.objects(id, ref.best_for, [&](const BestFor& b) {
        out_.member("purpose", b.purpose);
        alternative("winner", b.winner);
        out_.member("reason", b.reason);
        cite(b.sources);
      });
    } else if (id == "adopters") {
      out_.objects(id, ref.adopters, [&](const Adopter& a) {
        out_.member("name", a.name);
        alternative("alternative", a.alternative);
        out_.member("use", a.use);
        cite(a.sources);
      });
    } else if (id == "tooling") {
      out_.objects(id, ref.tooling, [&](const Tooling& t) {
        alternative("alternative", t.alternative);
        out_.member("purpose", t.purpose).values("tools", t.tools);
        cite(t.sources);
      });
    } else if (id == "checklist") {
      out_.objects(id, ref.checklist, [&](const Measure& m) {
        out_.member("measure", m.measure).member("how", m.how);
        cite(m.sources);
      });
    } else if (id == "elsewhere") {
      out_.objects(id, kb_.outside_options, [&](const OutsideOption& option) {
        out_.member("id", option.id).member("name", option.name);
        claims("choose_if", option.choose_if);
      });
    }
  }

  void cite(std::span<const Index> sources) { ids_.sources(out_, cited_.add(sources)); }
  void cite(Index source) {
    cited_.add({&source, 1});
    out_.member("source", kb_.sources[source].id);
  }
  void alternative(std::string_view key, Index a) { out_.member(key, kb_.alternatives[a].id); }

  const KnowledgeBase& kb_;
  const IdNames ids_;
  Citations cited_;
  JsonWriter out_;
};

}  // namespace

std::string comparison_json(const KnowledgeBase& kb, std::span<const std::string> topics) {
  return ComparisonDocument{kb}.write(topics);
}

}  // namespace langpick::report
