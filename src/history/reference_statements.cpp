#include "history/statements.hpp"
#include "langpick/answers.hpp"
#include "langpick/rule_words.hpp"

namespace langpick::history {

namespace {

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

class Reader {
 public:
  Reader(const KnowledgeBase& kb, Statements& all) : kb_(kb), all_(all) {}
  void read();

 private:
  void figures();
  void topics();
  void work();
  void lookups();
  void code();
  void precedents();

  void add(const std::string& path, std::string text, std::span<const Index> sources = {}) {
    all_.push_back(
        {Subject::reference, path, std::move(text) + citation(kb_, sources), "reference " + path, {}});
  }
  [[nodiscard]] std::string alternative(Index position) const {
    return std::string{kb_.alternatives[position].id};
  }
  [[nodiscard]] static std::string value_words(const FigureValue& value);

  const KnowledgeBase& kb_;
  Statements& all_;
};

std::string Reader::value_words(const FigureValue& value) {
  Words words;
  words.add(value.subject).add(value.approximate ? "about" : "");
  if (value.low) words.add(thousandths(*value.low));
  if (value.high && value.high != value.low) words.add(thousandths(*value.high));
  return std::move(words.add(value.text).add(value.version)).take();
}

void Reader::figures() {
  for (const Figure& figure : kb_.reference.figures) {
    const std::string path = "figures/" + std::string{figure.id};
    const std::string_view better = figure.better == Better::neither ? ""
                                    : figure.better == Better::lower ? "lower is better"
                                                                     : "higher is better";
    add(path, std::move(Words{}.add(figure.name).add(figure.unit).add(better).add(figure.note)).take());
    for (const FigureValue& value : figure.values) {
      const std::string of = value.alternative ? alternative(*value.alternative) : std::string{value.subject};
      std::string of_value = path;
      of_value.append("/").append(of).append("/").append(kb_.sources[value.source].id);
      add(of_value, value_words(value));
    }
  }
}

void Reader::topics() {
  for (const Topic& topic : kb_.reference.topics) {
    const std::string path = "topics/" + std::string{topic.id};
    add(path, std::string{topic.name});
    for (const Row& row : topic.rows) {
      Words words;
      for (const Part& cell : row.cells)
        words.add(alternative(cell.alternative) + ": " + std::string{cell.text});
      add(path + '/' + std::string{row.aspect}, std::move(words).take(), row.sources);
    }
  }
}

void Reader::work() {
  for (const Work& work : kb_.reference.work) {
    for (const Opinion& opinion : work.opinions) {
      const std::string side = opinion.alternative ? alternative(*opinion.alternative) : "either";
      add("work/" + std::string{work.work} + '/' + side, std::string{opinion.claim.text},
          opinion.claim.sources);
    }
  }
}

void Reader::lookups() {
  const Reference& reference = kb_.reference;
  for (const BestFor& best : reference.best_for) {
    add("best_for/" + std::string{best.purpose}, alternative(best.winner) + ": " + std::string{best.reason},
        best.sources);
  }
  for (const Adopter& adopter : reference.adopters) {
    add("adopters/" + std::string{adopter.name} + '/' + alternative(adopter.alternative),
        std::string{adopter.use}, adopter.sources);
  }
  for (const Tooling& tooling : reference.tooling) {
    add("tooling/" + alternative(tooling.alternative) + '/' + std::string{tooling.purpose},
        std::move(Words{}.add_all(tooling.tools)).take(), tooling.sources);
  }
  for (const Measure& measure : reference.checklist) {
    add("checklist/" + std::string{measure.measure}, std::string{measure.how}, measure.sources);
  }
  for (const Claim& claim : reference.revisit) {
    add("revisit", std::string{claim.text}, claim.sources);
    all_.back().key += ' ' + std::string{claim.text};
  }
  for (const Faq& faq : reference.faq) {
    add("faq/" + std::string{faq.id},
        std::move(Words{}.add(faq.question).add(faq.answer).add_all(faq.words)).take(), faq.sources);
  }
}

void Reader::code() {
  for (const CodeExample& example : kb_.reference.code) {
    const std::string path = "code/" + std::string{example.id};
    add(path, std::move(Words{}.add(example.name).add(example.remark)).take());
    for (const Snippet& snippet : example.snippets) {
      std::string lines;
      for (const std::string_view line : snippet.lines) lines += std::string{line} + '\n';
      add(path + '/' + alternative(snippet.alternative), std::move(lines));
    }
  }
}

void Reader::precedents() {
  for (const Precedent& precedent : kb_.precedents) {
    const Choice& chosen = precedent.chosen;
    Words words;
    words.add(precedent.project).add(precedent.organisation);
    if (precedent.year != 0) words.add(std::to_string(precedent.year));
    words.add(chosen.kind == Choice::Kind::none ? "other" : choice_id(kb_, chosen));
    words.add(precedent.detail).add_all(precedent.why).add(precedent.source_title).add(precedent.source_url);
    words.add_all(precedent.facts)
        .add(precedent.evidence)
        .add(precedent.took_part ? "took part" : "took no part");
    for (const PrecedentAnswer& answer : precedent.answers) {
      const Question& question = kb_.questions[answer.question];
      OptionSet{answer.options}.for_each(
          [&](Index o) { words.add(std::string{question.id} + '=' + std::string{question.options[o].id}); });
      words.add("by fact " + std::to_string(answer.fact));
    }
    add("precedents/" + std::string{precedent.id}, std::move(words).take());
  }
  for (const TrackRecord& table : kb_.track_record) {
    Words words;
    words.add(table.took_part ? "took part" : "took no part");
    for (const TrackCount& count : table.strengths) {
      words.add(std::string{strength_word(count.strength)} + ' ' + std::to_string(count.right) + " of " +
                std::to_string(count.cases));
    }
    add("track_record/" + std::string{table.date} + '/' + std::string{table.how}, std::move(words).take());
  }
}

void Reader::read() {
  figures();
  topics();
  lookups();
  work();
  code();
  precedents();
}

}  // namespace

void add_reference(const KnowledgeBase& kb, Statements& all) { Reader{kb, all}.read(); }

}  // namespace langpick::history
