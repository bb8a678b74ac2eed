#pragma once
#include "cli/io.hpp"

namespace langpick::cli {

/// The process's own files, streams and environment.
class SystemIo : public Io {
 public:
  [[nodiscard]] std::string read(const std::string& path) override;
  [[nodiscard]] std::optional<std::vector<std::string>> files_below(const std::string& path) override;
  void write(const std::string& path, std::string_view text) override;
  [[nodiscard]] bool create(const std::string& path, std::string_view text) override;
  void write_error(std::string_view text) override;
  [[nodiscard]] std::optional<std::string> environment(const char* name) const override;
  [[nodiscard]] std::optional<int> terminal_width() const override;
};

}  // namespace langpick::cli
