#include "cli/progress.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace langpick::cli {

namespace {

constexpr double seconds_between = 0.2;
constexpr const char* erase_line = "\r\x1b[K";

}  // namespace

ProgressLine::ProgressLine(Io& io) : io_(io), watched_(io.progress_is_watched()) {
  if (watched_) start_ = last_ = io_.seconds();
}

ProgressLine::~ProgressLine() {
  if (shown_) io_.write_error(erase_line);
}

void ProgressLine::show(std::uint64_t lines, std::uint64_t bytes, std::optional<std::uint64_t> size) {
  if (!watched_) return;
  const double now = io_.seconds();
  if (now - last_ < seconds_between) return;
  last_ = now;
  shown_ = true;
  std::string text = fmt::format("{}{} lines, {:.0f} lines/s", erase_line, lines,
                                 static_cast<double>(lines) / (now - start_));
  if (size && *size > 0) {
    const double share = static_cast<double>(bytes) / static_cast<double>(*size);
    text += fmt::format(", {:.0f} %", 100.0 * std::min(share, 1.0));
  }
  io_.write_error(text);
}

}  // namespace langpick::cli
