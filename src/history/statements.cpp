#include "history/statements.hpp"

#include <algorithm>
#include <unordered_map>

#include "langpick/answers.hpp"
#include "langpick/rule_words.hpp"
#include "util/text.hpp"

namespace langpick::history {

namespace {

/// The items in the order of their letters: the order in which they stand in a document says nothing.
std::string sorted_list(std::vector<std::string> items, std::string_view separator) {
  std::ranges::sort(items);
  std::string text;
  for (const std::string& item : items) {
    if (!text.empty()) text += separator;
    text += item;
  }
  return text;
}

/// "[guide-2026, deep-dive-2026]" after a space; empty without sources.
std::string citation(const KnowledgeBase& kb, std::span<const Index> sources) {
  std::vector<std::string> ids;
  for (const Index source : sources) ids.emplace_back(kb.sources[source].id);
  return ids.empty() ? std::string{} : " [" + sorted_list(ids, ", ") + ']';
}

/// Words of one statement, joined; what is empty is left out.
class Words {
 public:
  Words& add(std::string_view word) {
    if (word.empty()) return *this;
    if (!text_.empty()) text_ += ", ";
    text_ += word;
    return *this;
  }
  Words& add_all(std::span<const std::string_view> words) {
    for (const std::string_view word : words) add(word);
    return *this;
  }
  [[nodiscard]] std::string take() && { return std::move(text_); }

 private:
  std::string text_;
};

std::string thousandths(std::int64_t value) {
  std::string fraction = std::to_string(figure_scale + value % figure_scale).substr(1);
  fraction.erase(fraction.find_last_not_of('0') + 1);
  return std::to_string(value / figure_scale) + (fraction.empty() ? "" : '.' + fraction);
}

std::string value_words(const FigureValue& value) {
  Words words;
  words.add(value.subject).add(value.approximate ? "about" : "");
  if (value.low) words.add(thousandths(*value.low));
  if (value.high && value.high != value.low) words.add(thousandths(*value.high));
  return std::move(words.add(value.text).add(value.version)).take();
}

/// The list in the making. A path alone is the key, but for claims, which have no ids and are known by their
/// text.
class Collector {
 public:
  explicit Collector(const KnowledgeBase& kb) : kb_(kb) {}

  Statements collect() && {
    identity();
    alternatives();
    criteria();
    for (const Question& each : kb_.questions) question(each);
    rules();
    sources();
    figures();
    topics();
    lookups();
    work();
    code();
    precedents();
    return std::move(all_);
  }

 private:
  void identity() {
    add(Subject::identity, "id", std::string{kb_.id});
    add(Subject::identity, "name", std::string{kb_.name});
    add(Subject::identity, "version", std::string{kb_.version});
    add(Subject::identity, "as_of", std::string{kb_.as_of});
    add(Subject::threshold, "near_tie_acceptability", std::to_string(kb_.thresholds.near_tie));
    add(Subject::threshold, "clear_acceptability", std::to_string(kb_.thresholds.clear));
    add(Subject::threshold, "strong_acceptability", std::to_string(kb_.thresholds.strong));
    add(Subject::threshold, "clear_margin", std::to_string(kb_.thresholds.clear_margin));
    texts("near_tie_steps", kb_.near_tie_steps, {});
  }

  void alternatives() {
    for (const Alternative& alternative : kb_.alternatives) {
      std::string members;
      for (const Index member : alternative.members) {
        members += (members.empty() ? "joins " : ", ") + id_of(member);
      }
      const std::string owner = add(Subject::alternative, std::string{alternative.id}, members);
      const std::string path = "alternative/" + std::string{alternative.id} + '/';
      wording(path + "name", alternative.name, owner);
      wording(path + "summary", alternative.summary, owner);
      claims(path + "choose_if", alternative.choose_if, owner);
      claims(path + "think_twice_if", alternative.think_twice_if, owner);
      next_steps(path + "next_steps", alternative.next_steps, owner);
      parts(path + "parts", alternative.parts, owner);
      for (const Join& join : alternative.joins) {
        wording(path + "joins/" + std::string{join.name},
                std::string{join.description} + ' ' + std::string{join.cost} + citation(kb_, join.sources),
                owner);
      }
    }
    for (const OutsideOption& option : kb_.outside_options) {
      const std::string owner = add(Subject::outside_option, std::string{option.id}, {});
      const std::string path = "outside_option/" + std::string{option.id} + '/';
      wording(path + "name", option.name, owner);
      wording(path + "summary", option.summary, owner);
      claims(path + "choose_if", option.choose_if, owner);
      next_steps(path + "next_steps", option.next_steps, owner);
    }
  }

  void criteria() {
    for (const Criterion& criterion : kb_.criteria) {
      const std::string id{criterion.id};
      const std::string owner = add(Subject::criterion, id, criterion.situational ? "situational" : "rated");
      if (!criterion.situational) {
        add(Subject::base_weight, id, util::decimal_text(criterion.base_weight, kb_.scale));
        for (Index a = 0; a < kb_.alternatives.size(); ++a) {
          add(Subject::rating, id + '/' + id_of(a), util::decimal_text(criterion.ratings[a], kb_.scale));
        }
      }
      wording("criterion/" + id + "/name", criterion.name, owner);
      wording("criterion/" + id + "/description", criterion.description, owner);
      evidence("criterion/" + id, criterion.evidence, owner);
    }
  }

  void question(const Question& question) {
    const std::string id{question.id};
    std::string text = question.kind == QuestionKind::fact ? "a fact" : "a judgement";
    if (question.multiple()) text += ", up to " + std::to_string(question.max_choices);
    const std::string owner = add(Subject::question, id, text);
    wording("question/" + id + "/title", question.title, owner);
    wording("question/" + id + "/help", question.help, owner);
    if (question.ask_when) {
      wording("question/" + id + "/ask_when", condition_words(kb_, *question.ask_when), owner);
    }
    if (question.quick) wording("question/" + id + "/quick", "in the quick set", owner);
    for (const Option& option : question.options) {
      const std::string path = id + '/' + std::string{option.id};
      const std::string own = add(Subject::option, path, option.neutral ? "neutral" : "");
      effects(path, option, own);
      for (const Index c : option.drops) {
        add(Subject::effect, path + "/-" + std::string{kb_.criteria[c].id}, "takes its base weight out");
      }
      wording("option/" + path + "/label", option.label, own);
      wording("option/" + path + "/help", option.help, own);
      evidence("disagreement/" + path, option.disagreement, own);
      parts("option/" + path + "/parts", option.parts, own);
    }
  }

  void effects(const std::string& path, const Option& option, const std::string& owner) {
    std::unordered_map<Index, int> seen;  // an option may add to a criterion twice, for two reasons
    for (const Effect& effect : option.effects) {
      const Criterion& criterion = kb_.criteria[effect.criterion];
      std::string own = path + '/' + std::string{criterion.id};
      if (const int before = seen[effect.criterion]++; before > 0) own += '#' + std::to_string(before + 1);
      std::vector<std::string> ratings;
      for (Index a = 0; criterion.situational && a < kb_.alternatives.size(); ++a) {
        ratings.push_back(id_of(a) + ' ' + util::decimal_text(effect.ratings[a], kb_.scale));
      }
      const std::string weight = "weight " + util::decimal_text(effect.weight, kb_.scale);
      add(Subject::effect, own, ratings.empty() ? weight : weight + ", " + sorted_list(ratings, ", "));
      wording("reason/" + own, std::string{effect.reason} + citation(kb_, effect.sources), owner);
    }
  }

  void rules() {
    for (const Rule& rule : kb_.rules) {
      const std::string owner = add(Subject::rule, std::string{rule.id}, rule_words(kb_, rule));
      std::string text = std::string{rule.message} + citation(kb_, rule.sources);
      for (const Argument& argument : rule.when.arguments) {
        if (!argument.reason.empty())
          text.append("; ").append(argument.reason).append(citation(kb_, argument.sources));
      }
      wording("rule/" + std::string{rule.id}, std::move(text), owner);
    }
  }

  void sources() {
    for (const Source& source : kb_.sources) {
      std::string text{source.title};
      for (const std::string_view part : {source.publisher, source.kind, source.date, source.url}) {
        if (!part.empty()) text += ", " + std::string{part};
      }
      add(Subject::source, std::string{source.id}, std::move(text));
    }
  }

  void figures() {
    for (const Figure& figure : kb_.reference.figures) {
      const std::string path = "figures/" + std::string{figure.id};
      const std::string_view better = figure.better == Better::neither ? ""
                                      : figure.better == Better::lower ? "lower is better"
                                                                       : "higher is better";
      reference(path,
                std::move(Words{}.add(figure.name).add(figure.unit).add(better).add(figure.note)).take());
      for (const FigureValue& value : figure.values) {
        const std::string of = value.alternative ? id_of(*value.alternative) : std::string{value.subject};
        std::string of_value = path;
        of_value.append("/").append(of).append("/").append(kb_.sources[value.source].id);
        reference(of_value, value_words(value));
      }
    }
  }

  void topics() {
    for (const Topic& topic : kb_.reference.topics) {
      const std::string path = "topics/" + std::string{topic.id};
      reference(path, std::string{topic.name});
      for (const Row& row : topic.rows) {
        Words words;
        for (const Part& cell : row.cells) words.add(id_of(cell.alternative) + ": " + std::string{cell.text});
        reference(path + '/' + std::string{row.aspect}, std::move(words).take(), row.sources);
      }
    }
  }

  void work() {
    for (const Work& work : kb_.reference.work) {
      for (const Opinion& opinion : work.opinions) {
        const std::string side = opinion.alternative ? id_of(*opinion.alternative) : "either";
        reference("work/" + std::string{work.work} + '/' + side, std::string{opinion.claim.text},
                  opinion.claim.sources);
      }
    }
  }

  void lookups() {
    const Reference& shelf = kb_.reference;
    for (const BestFor& best : shelf.best_for) {
      reference("best_for/" + std::string{best.purpose}, id_of(best.winner) + ": " + std::string{best.reason},
                best.sources);
    }
    for (const Adopter& adopter : shelf.adopters) {
      reference("adopters/" + std::string{adopter.name} + '/' + id_of(adopter.alternative),
                std::string{adopter.use}, adopter.sources);
    }
    for (const Tooling& tooling : shelf.tooling) {
      reference("tooling/" + id_of(tooling.alternative) + '/' + std::string{tooling.purpose},
                std::move(Words{}.add_all(tooling.tools)).take(), tooling.sources);
    }
    for (const Measure& measure : shelf.checklist) {
      reference("checklist/" + std::string{measure.measure}, std::string{measure.how}, measure.sources);
    }
    for (const Claim& claim : shelf.revisit) {
      reference("revisit", std::string{claim.text}, claim.sources);
      all_.back().key += ' ' + std::string{claim.text};
    }
    for (const Faq& faq : shelf.faq) {
      reference("faq/" + std::string{faq.id},
                std::move(Words{}.add(faq.question).add(faq.answer).add_all(faq.words)).take(), faq.sources);
    }
  }

  void code() {
    for (const CodeExample& example : kb_.reference.code) {
      const std::string path = "code/" + std::string{example.id};
      reference(path, std::move(Words{}.add(example.name).add(example.remark)).take());
      for (const Snippet& snippet : example.snippets) {
        std::string lines;
        for (const std::string_view line : snippet.lines) lines += std::string{line} + '\n';
        reference(path + '/' + id_of(snippet.alternative), std::move(lines));
      }
    }
  }

  void precedents() {
    for (const Precedent& precedent : kb_.precedents) {
      const Choice& chosen = precedent.chosen;
      Words words;
      words.add(precedent.project).add(precedent.organisation);
      if (precedent.year != 0) words.add(std::to_string(precedent.year));
      words.add(chosen.kind == Choice::Kind::none ? "other" : choice_id(kb_, chosen));
      words.add(precedent.detail)
          .add_all(precedent.why)
          .add(precedent.source_title)
          .add(precedent.source_url);
      words.add_all(precedent.facts)
          .add(precedent.evidence)
          .add(precedent.took_part ? "took part" : "took no part");
      for (const PrecedentAnswer& answer : precedent.answers) {
        const Question& question = kb_.questions[answer.question];
        OptionSet{answer.options}.for_each([&](Index o) {
          words.add(std::string{question.id} + '=' + std::string{question.options[o].id});
        });
        words.add("by fact " + std::to_string(answer.fact));
      }
      reference("precedents/" + std::string{precedent.id}, std::move(words).take());
    }
    for (const TrackRecord& table : kb_.track_record) {
      Words words;
      words.add(table.took_part ? "took part" : "took no part");
      for (const TrackCount& count : table.strengths) {
        words.add(std::string{strength_word(count.strength)} + ' ' + std::to_string(count.right) + " of " +
                  std::to_string(count.cases));
      }
      reference("track_record/" + std::string{table.date} + '/' + std::string{table.how},
                std::move(words).take());
    }
  }

  static std::string key(Subject subject, std::string_view path) {
    return std::to_string(static_cast<int>(subject)) + ' ' + std::string{path};
  }
  [[nodiscard]] std::string id_of(Index alternative) const {
    return std::string{kb_.alternatives[alternative].id};
  }
  /// Returns the key.
  std::string add(Subject subject, std::string path, std::string text, std::string owner = {}) {
    std::string own = key(subject, path);
    all_.push_back({subject, std::move(path), std::move(text), own, std::move(owner)});
    return own;
  }
  /// Nothing where there is nothing to say.
  void wording(const std::string& path, std::string_view text, const std::string& owner) {
    if (!text.empty()) add(Subject::wording, path, std::string{text}, owner);
  }
  void claim(const std::string& path, const Claim& claim, const std::string& owner) {
    add(Subject::claim, path, std::string{claim.text} + citation(kb_, claim.sources), owner);
    all_.back().key += ' ' + std::string{claim.text};
  }
  void claims(const std::string& path, std::span<const Claim> list, const std::string& owner) {
    for (const Claim& each : list) claim(path, each, owner);
  }
  void evidence(const std::string& path, std::span<const Evidence> list, const std::string& owner) {
    for (const Evidence& each : list) {
      claim(path + '/' + id_of(each.alternative), each.claim, owner);
    }
  }
  /// What is looked up.
  void reference(const std::string& path, std::string text, std::span<const Index> sources = {}) {
    add(Subject::reference, path, std::move(text) + citation(kb_, sources));
  }
  void texts(const std::string& path, const auto& list, const std::string& owner) {
    std::string joined;
    for (const std::string_view text : list) joined += (joined.empty() ? "" : " / ") + std::string{text};
    wording(path, joined, owner);
  }
  void next_steps(const std::string& path, std::span<const NextStep> list, const std::string& owner) {
    std::vector<std::string> told;
    for (const NextStep& step : list) {
      told.emplace_back(step.text);
      if (step.when) told.back() += " (told when " + condition_words(kb_, *step.when) + ')';
    }
    texts(path, told, owner);
  }
  void parts(const std::string& path, std::span<const Part> list, const std::string& owner) {
    for (const Part& part : list) {
      wording(path + '/' + id_of(part.alternative), part.text, owner);
    }
  }

  const KnowledgeBase& kb_;
  Statements all_;
};

/// What is said twice has the same key twice: the second becomes another.
void tell_apart(Statements& all) {
  std::unordered_map<std::string, int> seen;
  for (Statement& statement : all) {
    if (const int before = seen[statement.key]++; before > 0) statement.key += '\n' + std::to_string(before);
  }
}

}  // namespace

Statements statements(const KnowledgeBase& kb) {
  Statements all = Collector{kb}.collect();
  tell_apart(all);
  return all;
}

}  // namespace langpick::history
