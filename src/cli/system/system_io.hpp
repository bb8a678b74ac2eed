#pragma once
#include "cli/io.hpp"

namespace langpick::cli {

/// The process's own files, streams and environment.
class SystemIo : public Io {
 public:
  [[nodiscard]] std::string read(const std::string& path) override;
  [[nodiscard]] std::optional<std::vector<std::string>> files_below(const std::string& path) override;
  void write(const std::string& path, std::string_view text) override;
  [[nodiscard]] bool create_new(const std::string& path, std::string_view text) override;
  void write_error(std::string_view text) override;
  [[nodiscard]] std::optional<std::string> kept(const std::string& path) override;
  [[nodiscard]] std::string keep(const std::string& path, std::string_view text) override;
  void discard(const std::string& path) override;
  [[nodiscard]] std::unique_ptr<Terminal> open_terminal() override;
  [[nodiscard]] bool is_at_terminal() const override;
  [[nodiscard]] std::unique_ptr<util::ByteSource> open(const std::string& path) override;
  [[nodiscard]] std::unique_ptr<util::ByteSink> create(const std::string& path) override;
  [[nodiscard]] std::optional<std::string> environment(const char* name) const override;
  [[nodiscard]] std::optional<int> terminal_width() const override;
  [[nodiscard]] bool progress_is_watched() const override;
  [[nodiscard]] double seconds() const override;
};

}  // namespace langpick::cli
