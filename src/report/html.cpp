#include "report/html.hpp"

#include <string>

#include <fmt/format.h>

#include "langpick/version.hpp"
#include "report/style.hpp"
#include "report/svg.hpp"
#include "util/encoding.hpp"

namespace langpick::report::html {

namespace {

constexpr std::string_view policy =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

void begin(Markup& out, std::string_view title, std::string_view its_policy, Literal style) {
  out.raw("<!DOCTYPE html>\n").open("html", {{"lang", "en"}}).open("head");
  out.empty("meta", {{"charset", "utf-8"}});
  out.empty("meta", {{"http-equiv", "Content-Security-Policy"}, {"content", its_policy}});
  out.empty("meta", {{"name", "referrer"}, {"content", "no-referrer"}});
  out.empty("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
  out.empty("meta", {{"name", "color-scheme"}, {"content", "light dark"}});
  out.element("title", title);
  out.open("style").raw(":root{").raw(light_theme).raw("}\n");
  out.raw("@media screen and (prefers-color-scheme:dark){:root{").raw(dark_theme).raw("}}\n");
  out.raw(svg::radar_style).raw(page_style).raw(style).close();
  out.close().open("body");
}

/// How a policy names a script.
std::string digest_of(Literal script) {
  return "'sha256-" + util::base64(util::sha256_digest(script.text())) + "'";
}

}  // namespace

void begin_page(Markup& out, std::string_view title) { begin(out, title, policy, ""); }

void begin_page(Markup& out, std::string_view title, Literal script, Literal style) {
  begin(out, title, fmt::format("{}; script-src {} 'wasm-unsafe-eval'", policy, digest_of(script)), style);
}

void end_page(Markup& out, const KnowledgeBase& kb) {
  out.open("footer").open("p");
  out.text(
      fmt::format("Made by langpick {} from the knowledge base {} {}, as of {}. The same answers give the "
                  "same page, byte for byte.",
                  version, kb.id, kb.version, kb.as_of));
  out.close().open("p").text("SHA-256 ").element("code", kb.sha256).close();
  out.close().close().close();
}

void begin_section(Markup& out, std::string_view id, std::string_view heading) {
  out.open("section", {{"aria-labelledby", id}}).element("h2", {{"id", id}}, heading);
  out.open("div", {{"class", "content"}});
}

void end_section(Markup& out) { out.close().close(); }

void write_content(Markup& out, std::string_view id, std::string_view heading) {
  out.open("li").element("a", {{"href", fmt::format("#{}", id)}}, heading).close();
}

void cite(Markup& out, std::span<const std::string_view> sources) {
  if (sources.empty()) return;
  out.text(" ").open("small");
  for (std::size_t i = 0; i < sources.size(); ++i) {
    out.text(i == 0 ? "" : ", ").element("a", {{"href", fmt::format("#source-{}", sources[i])}}, sources[i]);
  }
  out.close();
}

void write_table(Markup& out, std::string_view caption, const Table& table, Cells cells) {
  const std::size_t fitting = cells == Cells::numbers ? 5 : 3;  // columns, into a phone's width
  const bool scrolls = table.header.size() > fitting;
  if (scrolls) {  // by the keyboard, too
    out.open("div", {{"class", "scroller"}, {"role", "group"}, {"aria-label", caption}, {"tabindex", "0"}});
  }
  out.open("table", {{"class", cells == Cells::numbers ? "numbers" : "words"}});
  out.element("caption", caption).open("thead").open("tr");
  for (const std::string& cell : table.header) out.element("th", {{"scope", "col"}}, cell);
  out.close().close().open("tbody");
  for (const std::vector<std::string>& row : table.rows) {
    out.open("tr");
    if (row.front().empty()) {  // it goes on with what the row above is about
      out.element("td", "");
    } else {
      out.element("th", {{"scope", "row"}}, row.front());
    }
    for (std::size_t i = 1; i < row.size(); ++i) out.element("td", row[i]);
    out.close();
  }
  out.close().close();
  if (scrolls) out.close();
}

void begin_decoration(Markup& out, std::string_view style, std::string_view view_box) {
  out.open("svg", {{"class", style},
                   {"viewBox", view_box},
                   {"preserveAspectRatio", "none"},
                   {"aria-hidden", "true"},
                   {"focusable", "false"}});
}

}  // namespace langpick::report::html
