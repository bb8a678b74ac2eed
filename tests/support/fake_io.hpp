#pragma once
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "cli/error.hpp"
#include "cli/io.hpp"
#include "support/fake_source.hpp"
#include "support/fake_terminal.hpp"

namespace langpick::test {

/// A world in memory: what is read stands in `files` ("-" is standard input), what is written is kept.
class FakeIo : public cli::Io {
 public:
  std::map<std::string, std::string> files;
  std::map<std::string, std::string> variables;
  std::set<std::string> unwritable;
  std::vector<std::string> locked;  ///< folders that can't be looked through
  std::optional<int> width;
  std::size_t most_at_once = 65536;  ///< bytes that one read of an opened file gives
  bool watched = false;
  mutable double clock = 0.0;
  double clock_step = 1.0;  ///< seconds between two looks at the clock

  std::optional<std::vector<cli::Input>> typed;  ///< what comes from the terminal; none: there is no terminal
  std::function<void()> before_waiting;          ///< called before the terminal is waited for

  std::string out;
  std::string err;
  std::string shown;  ///< on the terminal
  std::map<std::string, std::string> written;

  [[nodiscard]] std::string read(const std::string& path) override {
    const auto found = files.find(path);
    if (found != files.end()) return found->second;
    throw cli::Error{cli::ExitStatus::bad_input, {cli::document_name(path) + ": can't be read"}};
  }
  [[nodiscard]] bool exists(const std::string& path) const override {
    return files.contains(path) || written.contains(path);
  }
  [[nodiscard]] std::optional<cli::FolderContents> contents_of(const std::string& path) override {
    cli::FolderContents found;
    for (const auto& [name, bytes] : files) {
      if (name.starts_with(path + '/')) found.files.push_back(name);
    }
    for (const std::string& folder : locked) {
      if (folder.starts_with(path + '/')) found.unreadable.emplace_back(folder, folder + ": can't be read");
    }
    return found.files.empty() ? std::nullopt : std::optional{found};
  }
  [[nodiscard]] bool create_new(const std::string& path, std::string_view text) override {
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
  void release(const std::string&) override {}
  void replace(const std::string& path, std::string_view text) override { write(path, text); }
  [[nodiscard]] std::shared_ptr<const void> lock_folder(const std::string&) override { return nullptr; }
  void write_error(std::string_view text) override { err += text; }

  [[nodiscard]] std::optional<std::string> kept(const std::string& path) override {
    const auto found = files.find(path);
    return found != files.end() ? std::optional{found->second} : std::nullopt;
  }
  [[nodiscard]] std::string keep(const std::string& path, std::string_view text) override {
    if (unwritable.contains(path)) return "Permission denied";
    files[path] = text;
    return {};
  }
  void discard(const std::string& path) override { files.erase(path); }

  [[nodiscard]] std::unique_ptr<cli::Terminal> open_terminal(bool /*any_input*/) override {
    return typed ? std::make_unique<FakeTerminal>(*typed, shown, before_waiting) : nullptr;
  }
  [[nodiscard]] bool is_at_terminal() const override { return typed && width; }
  [[nodiscard]] std::unique_ptr<util::ByteSource> open(const std::string& path) override {
    return std::make_unique<FakeSource>(read(path), most_at_once);
  }
  [[nodiscard]] std::unique_ptr<util::ByteSink> create(const std::string& path) override {
    return std::make_unique<Sink>(*this, path);
  }

  [[nodiscard]] std::string path_in_repository(const std::string& file) const override { return file; }
  [[nodiscard]] std::optional<std::string> environment(const char* name) const override {
    const auto found = variables.find(name);
    return found != variables.end() ? std::optional{found->second} : std::nullopt;
  }
  [[nodiscard]] std::optional<int> terminal_width() const override { return width; }
  [[nodiscard]] bool progress_is_watched() const override { return watched; }
  [[nodiscard]] double seconds() const override { return clock += clock_step; }

 private:
  /// Writes all at once when it is committed.
  class Sink : public util::ByteSink {
   public:
    Sink(FakeIo& io, std::string path) : io_(io), path_(std::move(path)) {}
    bool write(std::string_view bytes) override {
      bytes_ += bytes;
      return true;
    }
    void commit() override { io_.write(path_, bytes_); }

   private:
    FakeIo& io_;
    std::string path_;
    std::string bytes_;
  };
};

}  // namespace langpick::test
