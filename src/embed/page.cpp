/// A program of the build: writes what the interactive page is made of as constant data of C++.
/// Usage: langpick_embed_page OUTPUT.cpp MODULE.gz DOCUMENT.gz PRECEDENTS.gz STYLE.css SCRIPT.mjs...
/// Instead of each compressed file a "-" may stand: it is left out.
///
/// The scripts become one: a page of one file has no other to import from. So each may use what those before
/// it export, imports them in lines of their own, and shares their names.

#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "embed/literal.hpp"
#include "util/text.hpp"

namespace langpick::embed {
namespace {

/// Throws where it can't be read, which ends the build.
std::string content(const std::string& file) {
  std::ifstream in;
  in.exceptions(std::ios::failbit | std::ios::badbit);
  in.open(file, std::ios::binary);
  return {std::istreambuf_iterator<char>{in}, {}};
}

/// Without what only a reader of it needs: indentation, and comments that begin a line.
class Lines {
 public:
  /// Empty where nothing is left.
  std::string_view needed(std::string_view line) {
    line = util::trimmed(line);
    if (line.starts_with("/*")) in_comment_ = true;
    if (in_comment_) {
      const std::size_t end = line.find("*/");
      in_comment_ = end == std::string_view::npos;
      line = in_comment_ ? "" : util::trimmed(line.substr(end + 2));
    }
    return line.starts_with("//") ? "" : line;
  }

 private:
  bool in_comment_ = false;
};

/// Without its imports and exports.
std::string part_of_script(const std::string& module) {
  std::string text;
  Lines lines;
  for (std::string_view line : util::lines_of(module)) {
    line = lines.needed(line);
    if (line.empty() || line.starts_with("import ")) continue;
    if (line.starts_with("export ")) line.remove_prefix(7);
    text.append(line) += '\n';
  }
  return text;
}

/// With its length, since zero bytes are part of it.
std::string view_of(const std::string& bytes) {
  return "{" + literal(bytes) + ", " + std::to_string(bytes.size()) + "}";
}

void run(const std::vector<std::string>& files) {
  std::string script;
  for (std::size_t i = 5; i < files.size(); ++i) script += part_of_script(content(files[i]));
  std::ofstream out;
  out.exceptions(std::ios::failbit | std::ios::badbit);
  out.open(files[0], std::ios::binary);
  out << "// Written by the build from web/ and data/: edit these.\n"
         "#include \"report/interactive_page.hpp\"\n\n"
         "#pragma GCC diagnostic ignored \"-Woverlength-strings\"  // what any compiler has to allow is "
         "little\n\n"
         "namespace langpick::report {\nnamespace {\n"
         "constexpr PageParts parts{\n"
      << literal(script) << ",\n"
      << literal(content(files[4]));
  for (const std::size_t i : {1U, 2U, 3U}) {
    out << ",\n" << view_of(files[i] == "-" ? std::string{} : content(files[i]));
  }
  out << "};\n}  // namespace\n\n"
         "const PageParts& embedded_page_parts() { return parts; }\n\n}  // namespace langpick::report\n";
}

}  // namespace
}  // namespace langpick::embed

int main(int argc, char** argv) {
  if (argc < 7) {
    std::fputs(
        "usage: langpick_embed_page OUTPUT.cpp MODULE.gz DOCUMENT.gz PRECEDENTS.gz STYLE.css SCRIPT.mjs...\n",
        stderr);
    return 2;
  }
  langpick::embed::run({argv + 1, argv + argc});
  return 0;
}
