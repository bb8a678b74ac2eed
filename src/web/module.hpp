#pragma once
/// What the page asks of langpick: the functions that the WebAssembly module exports. It is the same engine
/// with the same readers and reports as the program's, and for the same answers gives the same bytes.
///
/// All text is UTF-8 in the module's memory. What goes in is written to where `langpick_allocate` says and
/// stays the caller's; what comes out stands until the next call of the function that gave it. No call fails:
/// what is wrong with a document comes back as lines for people. Only memory can run out, which traps; the
/// module is of no use from then on.
///
/// A module holds one knowledge base and the recommendation for one set of answers. Who has neither opened
/// nor answered anything calls nothing else.

#include <cstddef>

namespace langpick::web {

/// Some text of the module: on the page two 32-bit integers.
struct Text {
  const char* bytes = nullptr;
  std::size_t size = 0;
};

/// What can be said of the answers, as the program writes it. The page knows them by these numbers.
enum class Document : int {
  result = 0,   ///< recommend --format json
  report = 1,   ///< recommend --format html
  record = 2,   ///< recommend --save
  adr = 3,      ///< recommend --format adr; empty where nothing is decided
  answers = 4,  ///< what --answers reads
  command = 5,  ///< the command that gives the same result, in one line
  view = 6,     ///< no document of the program's: the report as a part of the page
  page = 7,     ///< no document of the program's: the page for this knowledge base, without engine and data
};

/// What can be said of ballots, as `langpick team` writes it.
enum class TeamDocument : int {
  result = 0,  ///< --format json
  report = 1,  ///< --format html
  view = 2,    ///< no document of the program's: the report as a part of the page
};

}  // namespace langpick::web

extern "C" {

/// `size` bytes to write an argument to; given back by `langpick_release`.
[[nodiscard]] char* langpick_allocate(std::size_t size);
void langpick_release(char* memory);

/// Takes a knowledge base, `document`, and with it, unless `precedents_size` is 0, the file beside it that it
/// names as its precedents. `name` is what --kb names it in commands; empty: it is the one that the program
/// ships. Gives what is wrong with it, a line each, and then changes nothing; or nothing: it is what is
/// talked about from now on, and nothing is answered.
[[nodiscard]] const langpick::web::Text* langpick_open(const char* name, std::size_t name_size,
                                                       const char* document, std::size_t document_size,
                                                       const char* precedents, std::size_t precedents_size);

/// Takes answers, as --answers reads them: none at all is fine. Gives what is wrong with them, a line each,
/// and leaves that out; or nothing. Precondition: a knowledge base was opened.
[[nodiscard]] const langpick::web::Text* langpick_answer(const char* answers, std::size_t size);

/// What is recommended for these answers. Precondition: a knowledge base was opened.
[[nodiscard]] const langpick::web::Text* langpick_document(langpick::web::Document document);

/// Which frequently asked questions `langpick faq` finds by these words: their positions, the best first,
/// each followed by a blank; or, where it finds nothing, behind a "~" those that come nearest.
/// Precondition: a knowledge base was opened.
[[nodiscard]] const langpick::web::Text* langpick_found(const char* words, std::size_t size);

/// Takes what stands in one file of ballots, one of them or one a line; a ballot that states no name has that
/// of `file`, without its ending. Gives what is wrong with it, a line each, and then takes none of it; or
/// nothing. Precondition: a knowledge base was opened; opening another one forgets all ballots.
[[nodiscard]] const langpick::web::Text* langpick_add_ballots(const char* file, std::size_t file_size,
                                                              const char* document, std::size_t size);
void langpick_forget_ballots();

/// What the ballots come to. Precondition: there is one at least.
[[nodiscard]] const langpick::web::Text* langpick_team(langpick::web::TeamDocument document);
}
