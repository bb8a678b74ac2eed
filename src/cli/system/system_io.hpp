#pragma once
#include <cstdint>
#include <set>
#include <utility>

#include "cli/io.hpp"

namespace langpick::cli {

/// The process's own files, streams and environment.
class SystemIo : public Io {
 public:
  [[nodiscard]] std::string read(const std::string& path) override;
  [[nodiscard]] bool exists(const std::string& path) const override;
  [[nodiscard]] std::optional<FolderContents> contents_of(const std::string& path) override;
  void release(const std::string& path) override;
  void write(const std::string& path, std::string_view text) override;
  void replace(const std::string& path, std::string_view text) override;
  [[nodiscard]] bool create_new(const std::string& path, std::string_view text) override;
  [[nodiscard]] std::shared_ptr<const void> lock_folder(const std::string& path) override;
  void write_error(std::string_view text) override;
  [[nodiscard]] std::optional<std::string> kept(const std::string& path) override;
  [[nodiscard]] std::string keep(const std::string& path, std::string_view text) override;
  void discard(const std::string& path) override;
  [[nodiscard]] std::unique_ptr<Terminal> open_terminal(bool any_input) override;
  [[nodiscard]] bool is_at_terminal() const override;
  [[nodiscard]] std::unique_ptr<util::ByteSource> open(const std::string& path) override;
  [[nodiscard]] std::unique_ptr<util::ByteSink> create(const std::string& path) override;
  [[nodiscard]] std::string path_in_repository(const std::string& file) const override;
  [[nodiscard]] std::optional<std::string> environment(const char* name) const override;
  [[nodiscard]] std::optional<int> terminal_width() const override;
  [[nodiscard]] bool progress_is_watched() const override;
  [[nodiscard]] double seconds() const override;

 private:
  /// A file, whatever name it has: its device and its number there.
  using FileId = std::pair<std::uint64_t, std::uint64_t>;
  static std::optional<FileId> id_of(const std::string& path, int standard_stream);

  void claim_input(const std::string& path);
  void claim_output(const std::string& path);

  std::set<FileId> inputs_;
  std::set<FileId> outputs_;
  std::set<std::string> output_paths_;  ///< of which some don't exist yet
};

}  // namespace langpick::cli
