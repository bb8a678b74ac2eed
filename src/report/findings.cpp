#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "langpick/report.hpp"
#include "report/json_parts.hpp"
#include "util/printable.hpp"
#include "util/text.hpp"

namespace langpick::report {

std::string findings_text(const Findings& findings, std::string_view document) {
  std::string text;
  for (const Finding& f : findings) {
    text += util::printable(fmt::format("{}: {}: {} [{}]", location_of(f, document), level_word(f.level()),
                                        sentence_of(f), f.code.word()));
    text += '\n';
  }
  const auto of = [&](Level level) {
    const auto count = static_cast<std::size_t>(std::ranges::count(findings, level, &Finding::level));
    return util::counted(count, level_word(level));
  };
  const bool with_notes = std::ranges::find(findings, Level::note, &Finding::level) != findings.end();
  text += util::printable(document);
  text += findings.empty() ? ": no finding\n"
                           : fmt::format(": {}, {}{}{}\n", of(Level::error), of(Level::warning),
                                         with_notes ? ", " : "", with_notes ? of(Level::note) : "");
  return text;
}

std::string findings_json(const Findings& findings) {
  JsonWriter out;
  out.begin_object().member("schema_version", schema_version);
  out.objects("findings", findings, [&](const Finding& f) {
    out.member("code", f.code.word()).member("level", level_word(f.level()));
    out.member("pointer",
               f.place.empty() ? std::nullopt : std::optional{std::string_view{f.place}.substr(1)});
    write_position(out, f.position);
    out.member("message", f.message).member("file", or_null(f.document));
  });
  out.end_object();
  return std::move(out).document();
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
    report.cases.push_back({.name = file + (f.place.empty() ? f.position.text() : f.place),
                            .findings = {{.code = std::string{f.code.word()},
                                          .level = f.level(),
                                          .file = file,
                                          .place = f.place,
                                          .position = f.position,
                                          .lines = {f.message}}}});
  }
  if (findings.empty()) report.cases.push_back({.name = std::string{document}});
  return report;
}

}  // namespace langpick::report
