#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "langpick/report.hpp"
#include "report/ids.hpp"
#include "util/printable.hpp"

namespace langpick::report {

namespace {

std::string_view level_word(Level level) {
  constexpr std::array<std::string_view, 3> words{"error", "warning", "note"};
  return words[static_cast<std::size_t>(level)];
}

std::string counted(std::size_t count, std::string_view what) {
  return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
}

}  // namespace

std::string findings_text(const Findings& findings, std::string_view document) {
  std::string text;
  for (const Finding& f : findings) {
    text += util::printable(fmt::format("{}{}: {}: {} [{}]", document_of(f, document), f.place,
                                        level_word(f.level()), f.message, f.code.word()));
    text += '\n';
  }
  const auto of = [&](Level level) {
    const auto count = static_cast<std::size_t>(std::ranges::count(findings, level, &Finding::level));
    return counted(count, level_word(level));
  };
  const bool with_notes = std::ranges::find(findings, Level::note, &Finding::level) != findings.end();
  text += util::printable(document);
  text += findings.empty() ? ": no finding\n"
                           : fmt::format(": {}, {}{}{}\n", of(Level::error), of(Level::warning),
                                         with_notes ? ", " : "", with_notes ? of(Level::note) : "");
  return text;
}

std::string findings_json(const Findings& findings) {
  using Json = nlohmann::ordered_json;
  Json all = Json::array();
  for (const Finding& f : findings) {
    const bool is_pointer = f.place.starts_with('#');
    all.push_back({{"code", f.code.word()},
                   {"level", level_word(f.level())},
                   {"pointer", is_pointer ? Json(f.place.substr(1)) : Json(nullptr)},
                   {"position", !is_pointer && !f.place.empty() ? Json(f.place.substr(1)) : Json(nullptr)},
                   {"message", f.message},
                   {"file", f.document.empty() ? Json(nullptr) : Json(f.document)}});
  }
  return json_text({{"schema_version", 1}, {"findings", all}});
}

CiReport findings_ci(const Findings& findings, std::string_view document) {
  static constexpr auto rules = [] {
    std::array<CiRule, finding_kinds.size()> all{};
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = {finding_kinds[i].code, finding_kinds[i].meaning};
    return all;
  }();
  CiReport report{.command = "kb validate", .rules = rules, .cases = {}};
  for (const Finding& f : findings) {
    const std::string file = document_of(f, document);
    report.cases.push_back(
        {.name = file + f.place,
         .findings = {{.code = std::string{f.code.word()},
                       .level = f.level() == Level::error ? CiLevel::error : CiLevel::warning,
                       .file = file,
                       .place = f.place,
                       .lines = {f.message}}}});
  }
  if (findings.empty()) report.cases.push_back({.name = std::string{document}});
  return report;
}

}  // namespace langpick::report
