#include "web/module.hpp"

#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "langpick/engine.hpp"
#include "langpick/reading.hpp"
#include "langpick/record.hpp"
#include "langpick/report.hpp"
#include "langpick/search.hpp"
#include "langpick/team.hpp"
#include "report/interactive_page.hpp"
#include "report/profile.hpp"
#include "report/words.hpp"

/// No page shows a radar of braille, and so the module needs none of the library that draws it.
std::vector<std::string> langpick::report::radar(const std::vector<int>&, int) { return {}; }

namespace langpick::web {

namespace {

/// What is talked about.
struct Session {
  std::string kb_file;
  LoadedKnowledgeBase loaded;
  Recommendation result;
  BallotReader ballots;

  Session(std::string_view name, LoadedKnowledgeBase sound)
      : kb_file(name), loaded(std::move(sound)), result(recommend(kb(), Answers{kb()})), ballots(kb()) {}

  [[nodiscard]] const KnowledgeBase& kb() const { return loaded.knowledge_base(); }
};

std::optional<Session> session;  // NOLINT(*-avoid-non-const-global-variables): it is the module's state

/// Keeps `text` and says where it is; `Giver` is the function that gives it, each of which keeps its last.
template <auto Giver>
const Text* given(std::string text) {
  static std::string kept;
  static Text where;
  kept = std::move(text);
  where = {kept.data(), kept.size()};
  return &where;
}

std::string lines_of(const Findings& findings, std::string_view document) {
  std::string lines;
  for (const Finding& finding : findings) {
    lines += location_of(finding, document) + ": " + sentence_of(finding) + '\n';
  }
  return lines;
}

std::string adr(const Session& s) {
  const Record record = record_of(s.result, {});
  if (record.decision().empty()) return {};
  report::AdrFrame frame;
  frame.status = report::usual_adr_status(s.result, record);
  frame.kb_file = s.kb_file;
  return report::recommendation_adr(s.result, record, frame);
}

std::string written(Document document, const Session& s) {
  switch (document) {
    case Document::result:
      return report::recommendation_json(s.result, s.kb_file);
    case Document::report:
      return report::recommendation_html(s.result, stability(s.result), s.kb_file);
    case Document::record:
      return report::record_json(record_of(s.result, {}));
    case Document::adr:
      return adr(s);
    case Document::answers:
      return report::answers_json(s.kb(), s.result.answers);
    case Document::command:
      return report::command_line(s.result, s.kb_file);
    case Document::view:
      return report::recommendation_html_part(s.result, stability(s.result), s.kb_file);
    case Document::page:
      return report::interactive_page(s.kb(), Answers{s.kb()}, {"", "", {}, {}, {}}, {});
  }
  return {};
}

std::string written(TeamDocument document, const TeamRecommendation& team) {
  switch (document) {
    case TeamDocument::result:
      return report::team_json(team);
    case TeamDocument::report:
      return report::team_html(team);
    case TeamDocument::view:
      return report::team_html_part(team);
  }
  return {};
}

}  // namespace
}  // namespace langpick::web

using namespace langpick;  // NOLINT(*-build-using-namespace): of this file's functions alone
using web::Text;

char* langpick_allocate(std::size_t size) { return static_cast<char*>(std::malloc(size)); }
void langpick_release(char* memory) { std::free(memory); }

const Text* langpick_open(const char* name, std::size_t name_size, const char* document,
                          std::size_t document_size, const char* precedents, std::size_t precedents_size) {
  const std::string_view shown = name_size == 0 ? "the knowledge base" : std::string_view{name, name_size};
  const auto beside = [&](const std::string&) { return std::string{precedents, precedents_size}; };
  LoadedKnowledgeBase loaded{{document, document_size}, precedents_size == 0 ? ReadBeside{} : beside};
  std::string wrong = web::lines_of(loaded.findings(), shown);
  if (wrong.empty()) web::session.emplace(std::string_view{name, name_size}, std::move(loaded));
  return web::given<langpick_open>(std::move(wrong));
}

const Text* langpick_answer(const char* answers, std::size_t size) {
  const AnswersReading reading = read_answers(web::session->kb(), {answers, size});
  web::session->result = recommend(web::session->kb(), reading.answers);
  return web::given<langpick_answer>(web::lines_of(reading.findings, "the answers"));
}

const Text* langpick_document(web::Document document) {
  return web::given<langpick_document>(web::written(document, *web::session));
}

const Text* langpick_found(const char* words, std::size_t size) {
  const std::string sought{words, size};
  const SearchResult result = search(web::session->kb(), {&sought, 1});
  std::string positions = result.found.empty() ? "~" : "";
  for (const Entry& entry : result.found.empty() ? result.nearest : result.found) {
    if (entry.kind == EntryKind::faq) positions += std::to_string(entry.position) + ' ';
  }
  return web::given<langpick_found>(std::move(positions));
}

const Text* langpick_add_ballots(const char* file, std::size_t file_size, const char* document,
                                 std::size_t size) {
  const std::string_view shown{file, file_size};
  BallotReader all = web::session->ballots;
  all.take_file(shown, shown.substr(0, shown.rfind('.')), {document, size});
  std::string wrong;
  for (const std::string& complaint : all.complaints()) wrong += complaint + '\n';
  if (wrong.empty()) web::session->ballots = std::move(all);
  return web::given<langpick_add_ballots>(std::move(wrong));
}

void langpick_forget_ballots() { web::session->ballots = BallotReader{web::session->kb()}; }

const Text* langpick_team(web::TeamDocument document) {
  const TeamRecommendation team = recommend_to_team(web::session->kb(), web::session->ballots.ballots());
  return web::given<langpick_team>(web::written(document, team));
}
