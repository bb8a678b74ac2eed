#include "report/interactive_page.hpp"

#include <fmt/format.h>

#include "langpick/comparison.hpp"
#include "langpick/report.hpp"
#include "report/comparison.hpp"
#include "report/html.hpp"
#include "report/words.hpp"
#include "util/encoding.hpp"

namespace langpick::report {

namespace {

constexpr const char* questions_heading = "Questions";
constexpr const char* weights_heading = "Weigh it yourself";
constexpr const char* together_heading = "Decide together";
constexpr const char* in_short_heading = "In short";
constexpr const char* faq_heading = "Frequently asked questions";

/// The page in the making, a function per part. What works by the script alone is hidden until it runs.
class InteractivePage {
 public:
  InteractivePage(const KnowledgeBase& kb, Markup& out)
      : kb_(kb), out_(out), comparison_(comparison(kb, topics_of(kb))) {}

  void header() {
    out_.open("header").element("p", {{"class", "kicker"}}, "langpick").element("h1", kb_.name);
    out_.element("p", {{"class", "summary"}},
                 "Answer what you know of your project. The verdict, and why, follows each answer.");
    out_.element("p", {{"class", "aside"}},
                 "Nothing leaves this page: it loads nothing, stores nothing and sends nothing. What you "
                 "answer stands in "
                 "its address, so that a link to it has your answers in it.");
    out_.open("p", {{"id", "missing"}, {"role", "status"}});
    out_.text(
        "The questions need JavaScript and WebAssembly, which aren't running here. What is known of the "
        "alternatives can be read below all the same.");
    out_.close();
    contents();
    out_.close();
  }

  void questions() {
    html::begin_section(out_, "questions", questions_heading);
    out_.element("p", {{"id", "said"}, {"class", "aside"}, {"role", "status"}}, "");
    out_.element("p", {{"id", "complaint"}, {"role", "alert"}}, "");
    out_.open("form", {{"id", "form"}, {"hidden", ""}, {"aria-busy", "true"}});
    out_.open("div", {{"class", "buttons"}, {"role", "group"}, {"aria-label", "How to be asked"}});
    out_.element("button", {{"type", "button"}, {"id", "one"}, {"aria-pressed", "true"}}, "One at a time");
    out_.element("button", {{"type", "button"}, {"id", "all"}, {"aria-pressed", "false"}}, "All at once");
    button("restart", "Start again");
    out_.close();
    for (const bool quick : {true, false}) {  // the quick set first
      for (const Question& q : kb_.questions) {
        if (q.quick == quick) question(q);
      }
    }
    out_.open("div", {{"class", "buttons"}, {"id", "steps"}});
    button("back", "Back");
    out_.element("button", {{"type", "submit"}, {"id", "forward"}}, "Next");
    out_.element("span", {{"id", "progress"}}, "").close();
    out_.close();
    html::end_section(out_);
  }

  void weights() {
    out_.open("div", {{"id", "weighing"}, {"hidden", ""}});
    html::begin_section(out_, "weights", weights_heading);
    out_.open("details").element("summary", "Every criterion, in percent of what your answers make of it");
    out_.open("ul");
    for (const Criterion& criterion : kb_.criteria) {
      out_.open("li").open("label");
      out_.empty("input", {{"type", "number"},
                           {"min", "0"},
                           {"max", std::to_string(max_weight_percent)},
                           {"value", std::to_string(stated_weight_percent)},
                           {"data-criterion", criterion.id}});
      out_.text(" ").text(criterion.name).close().close();
    }
    out_.close().close();
    html::end_section(out_);
    out_.close();
  }

  /// Where the script puts the chart of what nobody's answers touched.
  void before() {
    out_.open("div", {{"id", "before"}, {"hidden", ""}});
    html::begin_section(out_, "before-answers", "Before any answer");
    out_.element("p", "How they are rated, by what counts for every project, whatever it is.");
    out_.element("div", {{"id", "chart"}}, "");
    html::end_section(out_);
    out_.close();
  }

  /// Where the script puts what is recommended, and what can be taken along.
  void result() {
    out_.open("div", {{"id", "result"}, {"role", "region"}, {"aria-label", "Your result"}, {"hidden", ""}});
    out_.element("div", {{"id", "view"}}, "");
    html::begin_section(out_, "take", "Take it along");
    out_.open("div", {{"class", "buttons"}});
    button("copy-link", "Copy the link");
    button("copy-command", "Copy the command");
    button("save-answers", "Save the answers");
    button("save-result", "Save the result as JSON");
    button("save-record", "Save a record");
    button("save-adr", "Save a decision record");
    button("save-report", "Save the report");
    button("print", "Print");
    out_.close();
    out_.element("p", {{"id", "taken"}, {"role", "status"}}, "");
    html::end_section(out_);
    out_.close();
  }

  /// What other people have answered, and other knowledge bases.
  void files() {
    html::begin_section(out_, "together", together_heading);
    out_.element(
        "p",
        "Each of you answers on a page of one's own and saves a ballot. Whoever has them all drops them "
        "anywhere on this page, or opens them here: it shows what the team would choose, and where its "
        "answers differ. A ballot that is opened again takes the place of the one of its name. Answers that "
        "were "
        "saved are opened here, too, and go on where they were.");
    out_.open("p").open("label").text("Your name ");
    out_.empty("input", {{"id", "voter"}, {"autocomplete", "name"}}).close().text(" ");
    button("save-ballot", "Save my ballot");
    out_.close().open("p").open("label").text(
        "Ballots, your answers, or a knowledge base and its precedents, which replaces "
        "the questions ");
    out_.empty("input", {{"type", "file"}, {"id", "files"}, {"multiple", ""}, {"accept", ".json,.jsonl"}});
    out_.close().close();
    out_.element("p", {{"id", "opened"}, {"role", "status"}}, "");
    html::end_section(out_);
    out_.open("div", {{"id", "team"}, {"role", "region"}, {"aria-label", "The team"}, {"hidden", ""}});
    out_.element("ul", {{"id", "opened-ballots"}, {"class", "buttons"}, {"aria-label", "Ballots"}}, "");
    out_.element("div", {{"id", "team-view"}, {"class", "full"}}, "");
    out_.open("div", {{"class", "buttons"}});
    button("save-team-result", "Save the team's result as JSON");
    button("save-team-report", "Save the team's report");
    button("forget-ballots", "Forget the ballots");
    out_.close().close();
  }

  void quick_verdict() {
    html::begin_section(out_, "in-short", in_short_heading);
    for (const Alternative& a : kb_.alternatives) {
      claims(fmt::format("Choose {} if…", a.name), a.choose_if);
      claims(fmt::format("Think twice about {} if…", a.name), a.think_twice_if);
    }
    html::end_section(out_);
  }

  void comparisons() {
    out_.open("div", {{"class", "full"}});
    comparison_.write_sections(out_);
    out_.close();
  }

  void faq() {
    if (kb_.reference.faq.empty()) return;
    html::begin_section(out_, "faq", faq_heading);
    out_.open("p", {{"id", "search"}, {"hidden", ""}}).open("label").text("Search them ");
    out_.empty("input", {{"type", "search"}, {"id", "words"}, {"autocomplete", "off"}}).close();
    out_.text(" ").element("span", {{"id", "found"}, {"role", "status"}}, "").close();
    for (const Faq& faq : kb_.reference.faq) {
      out_.open("details", {{"class", "faq"}}).element("summary", faq.question).open("p").text(faq.answer);
      cite(faq.sources);
      out_.close();
      out_.close();
    }
    html::end_section(out_);
  }

  /// What the script reads; the browser takes it for no script.
  void data(Literal id, std::string_view name, std::string_view bytes, Literal encoding) {
    out_.open("script", {{"type", "application/octet-stream"},
                         {"id", id.text()},
                         {"data-name", name},
                         {"data-encoding", encoding.text()}});
    out_.text(util::base64(bytes)).close();
  }

 private:
  static std::vector<std::string> topics_of(const KnowledgeBase& kb) {
    const std::vector<std::string_view> topics = comparison_topics(kb);
    return {topics.begin(), topics.end()};
  }

  /// What is there before anything is answered.
  void contents() {
    out_.open("nav", {{"aria-label", "Contents"}}).open("details").element("summary", "Contents").open("ul");
    html::write_content(out_, "questions", questions_heading);
    html::write_content(out_, "weights", weights_heading);
    html::write_content(out_, "together", together_heading);
    html::write_content(out_, "in-short", in_short_heading);
    comparison_.write_contents(out_);
    if (!kb_.reference.faq.empty()) html::write_content(out_, "faq", faq_heading);
    out_.close().close().close();
  }

  void question(const Question& q) {
    out_.open("fieldset",
              {{"class", "question"}, {"data-question", q.id}, {"data-most", std::to_string(q.max_choices)}});
    out_.element("legend", q.title).element("p", q.help);
    if (q.multiple()) {
      out_.element("p", {{"class", "aside"}}, fmt::format("Up to {} of these.", count_word(q.max_choices)));
    }
    for (const Option& o : q.options) option(q, o);
    out_.element("button", {{"type", "button"}, {"class", "clear"}}, "Take the answer back");
    out_.open("label", {{"class", "note"}}).text("Note ").element("textarea", {{"rows", "1"}}, "").close();
    evidence(q);
    out_.close();
  }

  void option(const Question& question, const Option& option) {
    out_.open("label", {{"class", "option"}});
    out_.empty("input", {{"type", question.multiple() ? "checkbox" : "radio"},
                         {"name", fmt::format("q-{}", question.id)},
                         {"value", option.id}});
    out_.open("span").element("b", option.label);
    if (!option.help.empty()) out_.text(" ").element("small", option.help);
    out_.close().close();
  }

  void evidence(const Question& question) {
    out_.open("details").element("summary", "What each answer does, and who says so").open("ul");
    for (const Option& o : question.options) {
      out_.open("li").element("strong", o.label).open("ul");
      for (const Effect& effect : o.effects) {
        out_.open("li").text(fmt::format("{}: {}", kb_.criteria[effect.criterion].name, effect.reason));
        cite(effect.sources);
        out_.close();
      }
      for (const Evidence& claim : o.disagreement) {
        out_.open("li").text(fmt::format("Sources disagree; for {}: {}",
                                         kb_.alternatives[claim.alternative].name, claim.claim.text));
        cite(claim.claim.sources);
        out_.close();
      }
      for (const Index criterion : o.drops) {
        out_.element("li", fmt::format("{} no longer counts.", kb_.criteria[criterion].name));
      }
      if (o.effects.empty() && o.disagreement.empty() && o.drops.empty()) {
        out_.element("li", "Adds no weight by itself; rules may ask for it.");
      }
      out_.close().close();
    }
    out_.close().close();
  }

  void cite(std::span<const Index> sources) {
    if (sources.empty()) return;
    out_.text(" ").open("small");
    bool first = true;
    for (const Index source : sources) {
      out_.text(first ? "" : ", ").link(kb_.sources[source].url, kb_.sources[source].id);
      first = false;
    }
    out_.close();
  }

  void claims(std::string_view heading, std::span<const Claim> claims) {
    if (claims.empty()) return;
    out_.element("h3", heading).open("ul");
    for (const Claim& claim : claims) {
      out_.open("li").text(claim.text);
      cite(claim.sources);
      out_.close();
    }
    out_.close();
  }

  void button(Literal id, std::string_view label) {
    out_.element("button", {{"type", "button"}, {"id", id.text()}}, label);
  }

  const KnowledgeBase& kb_;
  Markup& out_;
  const Blocks comparison_;
};

}  // namespace

std::string interactive_page(const KnowledgeBase& kb, const Answers& start, const PageParts& parts,
                             const std::optional<KnowledgeBaseFiles>& files) {
  Markup out;
  html::begin_page(out, kb.name, parts.script, parts.style);
  InteractivePage page{kb, out};
  page.header();
  out.open("main");
  page.questions();
  page.weights();
  page.before();
  page.result();
  page.files();
  page.quick_verdict();
  page.comparisons();
  page.faq();
  out.open("p", {{"id", "standing"}, {"role", "status"}, {"hidden", ""}});
  out.element("span", {{"id", "own"}}, "").element("span", {{"id", "of-team"}, {"hidden", ""}}, "");
  out.close().close();
  page.data("data-module", "", parts.module, "gzip");
  if (files) {
    page.data("data-document", files->name, files->document, "none");
    page.data("data-precedents", "", files->precedents, "none");
  } else {
    page.data("data-document", "", parts.document, "gzip");
    page.data("data-precedents", "", parts.precedents, "gzip");
  }
  page.data("data-start", "", answers_json(kb, start), "none");
  out.open("script", {{"type", "module"}}).raw(parts.script).close();
  html::end_page(out, kb);
  return std::move(out).take();
}

}  // namespace langpick::report
