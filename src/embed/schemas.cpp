/// A program of the build: writes JSON Schemas as constant data of C++.
/// Usage: langpick_embed_schemas OUTPUT.cpp NAME.schema.json...

#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "embed/literal.hpp"
#include "json/document.hpp"

namespace langpick::embed {
namespace {

constexpr std::string_view ending = ".schema.json";

/// The schema in the file `path` as an initialiser; empty when it can't be read, which is printed.
std::string initialiser(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>{in}, {}};
  Findings findings;
  const json::Document document{bytes, findings};
  const std::string title{json::Cursor{document, findings}.member("title").text()};
  for (const Finding& finding : findings) {
    std::fprintf(stderr, "%s%s: %s\n", path.c_str(), finding.position.text().c_str(),
                 finding.message.c_str());
  }
  if (!in || !findings.empty()) return {};
  std::string name = path.substr(path.rfind('/') + 1);
  name.resize(name.size() - ending.size());
  return '{' + literal(name) + ',' + literal(title) + ",\n " + literal(bytes) + "},\n";
}

int run(const std::string& output, const std::vector<std::string>& inputs) {
  std::string all;
  for (const std::string& input : inputs) {
    const std::string one = input.ends_with(ending) ? initialiser(input) : std::string{};
    if (one.empty()) return 1;
    all += one;
  }
  std::ofstream out(output, std::ios::binary);
  out << "// Written by the build from data/schema/: edit that.\n"
         "#include \"langpick/schemas.hpp\"\n\n"
         "namespace langpick {\nnamespace {\n"
         "constexpr Schema schemas[] = {\n"
      << all
      << "};\n}  // namespace\n\n"
         "std::span<const Schema> embedded_schemas() { return schemas; }\n\n}  // namespace langpick\n";
  out.close();
  return out ? 0 : 1;
}

}  // namespace
}  // namespace langpick::embed

int main(int argc, char** argv) {
  if (argc < 3) {
    std::fputs("usage: langpick_embed_schemas OUTPUT.cpp NAME.schema.json...\n", stderr);
    return 2;
  }
  return langpick::embed::run(argv[1], {argv + 2, argv + argc});
}
