#pragma once
/// What all HTML pages have in common: the head with its style, landmarks, sections, tables, the foot.

#include <cstdint>
#include <span>
#include <string_view>

#include "langpick/knowledge_base.hpp"
#include "report/markup.hpp"
#include "report/page.hpp"

namespace langpick::report::html {

/// From the document's type into its body, where `header` and `main` come next; in a `main` of the class
/// "full" headings stand above their sections, not beside them. Nothing is loaded from anywhere, and no
/// script may run.
void begin_page(Markup& out, std::string_view title);
/// The same with a script, the only one that may run, and more style.
void begin_page(Markup& out, std::string_view title, Literal script, Literal style);
/// The foot, which says what made the page of which knowledge base, and the end of the document.
void end_page(Markup& out, const KnowledgeBase& kb);

/// A section with its heading, which bears the `id`; ended by `end_section`.
void begin_section(Markup& out, std::string_view id, std::string_view heading);
void end_section(Markup& out);

/// An item of a list of contents, which leads to the section of that heading.
void write_content(Markup& out, std::string_view id, std::string_view heading);

/// " guide-2026, …": ids of sources, each leading to the list of them.
void cite(Markup& out, std::span<const std::string_view> sources);

/// What all but the first column of a table hold: numbers, which are never broken, or words.
enum class Cells : std::uint8_t { words, numbers };

/// A table whose first column names the rows. A wide one scrolls by itself where there is no room.
void write_table(Markup& out, std::string_view caption, const Table& table, Cells cells = Cells::words);

/// The start of a drawing beside text that says the same: nobody has to see it.
void begin_decoration(Markup& out, std::string_view style, std::string_view view_box);

}  // namespace langpick::report::html
