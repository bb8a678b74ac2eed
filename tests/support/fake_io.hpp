#pragma once
#include <map>
#include <set>
#include <string>
#include <vector>

#include "cli/error.hpp"
#include "cli/io.hpp"

namespace langpick::test {

/// A world in memory: what is read stands in `files` ("-" is standard input), what is written is kept.
class FakeIo : public cli::Io {
 public:
  std::map<std::string, std::string> files;
  std::map<std::string, std::string> variables;
  std::set<std::string> unwritable;
  std::optional<int> width;

  std::string out;
  std::string err;
  std::map<std::string, std::string> written;

  [[nodiscard]] std::string read(const std::string& path) override {
    const auto found = files.find(path);
    if (found != files.end()) return found->second;
    throw cli::Error{cli::ExitStatus::bad_input, {cli::document_name(path) + ": can't be read"}};
  }
  [[nodiscard]] std::optional<std::vector<std::string>> files_below(const std::string& path) override {
    std::vector<std::string> found;
    for (const auto& [name, bytes] : files) {
      if (name.starts_with(path + '/')) found.push_back(name);
    }
    return found.empty() ? std::nullopt : std::optional{found};
  }
  [[nodiscard]] bool create(const std::string& path, std::string_view text) override {
    if (files.contains(path) || written.contains(path)) return false;
    write(path, text);
    return true;
  }
  void write(const std::string& path, std::string_view text) override {
    if (unwritable.contains(path)) {
      throw cli::Error{cli::ExitStatus::output_failed, {path + ": can't be written"}};
    }
    if (path.empty() || path == "-") {
      out += text;
    } else {
      written[path] = text;
    }
  }
  void write_error(std::string_view text) override { err += text; }

  [[nodiscard]] std::optional<std::string> environment(const char* name) const override {
    const auto found = variables.find(name);
    return found != variables.end() ? std::optional{found->second} : std::nullopt;
  }
  [[nodiscard]] std::optional<int> terminal_width() const override { return width; }
};

}  // namespace langpick::test
