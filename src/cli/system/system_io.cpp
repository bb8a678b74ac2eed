#include "cli/system/system_io.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <unistd.h>

#include <sys/ioctl.h>

#include "cli/error.hpp"
#include "cli/system/system_streams.hpp"
#include "cli/system/system_terminal.hpp"
#include "util/atomic_file.hpp"
#include "util/printable.hpp"

namespace langpick::cli {

namespace {

Error too_large(const std::string& path, std::uint64_t most_bytes) {
  return {ExitStatus::bad_input,
          {document_name(path) + ": larger than " + std::to_string(most_bytes >> 20U) +
           " MiB, the most that is read; --max-size raises it"}};
}

}  // namespace

std::string SystemIo::read(const std::string& path) {
  const std::unique_ptr<util::ByteSource> source = open_source(path);
  std::string bytes;
  std::array<char, 65536> buffer;
  // a file that says how long it is needs no read more to find its end; some, as those of /proc, say 0
  const std::uint64_t known = source->size().value_or(0);
  while (known == 0 || bytes.size() < known) {
    if (std::max<std::uint64_t>(known, bytes.size()) > most_bytes) throw too_large(path, most_bytes);
    const std::size_t got = source->read(buffer);
    if (got == 0) break;
    bytes.append(buffer.data(), got);
  }
  return bytes;
}

std::optional<std::vector<std::string>> SystemIo::files_below(const std::string& path) {
  namespace fs = std::filesystem;
  std::error_code error;
  if (!fs::is_directory(path, error)) return std::nullopt;
  std::vector<std::string> files;
  // links to folders aren't followed: they could lead round in a circle
  auto entry = fs::recursive_directory_iterator{path, error};
  for (; !error && entry != fs::recursive_directory_iterator{}; entry.increment(error)) {
    const bool hidden = entry->path().filename().native().starts_with('.');
    std::error_code gone;  // a link that leads nowhere is no file
    if (hidden && entry->is_directory(gone)) entry.disable_recursion_pending();
    if (entry->is_regular_file(gone)) files.push_back(entry->path());
  }
  if (error) throw unreadable(path, error.value());
  std::ranges::sort(files);
  return files;
}

bool SystemIo::create_new(const std::string& path, std::string_view text) {
  const int error = util::create_file(path, text);
  if (error == 0) return true;
  if (error == EEXIST) return false;
  throw Error{ExitStatus::output_failed,
              {util::printable(path) + ": can't be written: " + std::strerror(error)}};
}

void SystemIo::write(const std::string& path, std::string_view text) {
  const std::unique_ptr<util::ByteSink> sink = create_sink(path);
  if (sink->write(text)) sink->commit();
}

std::unique_ptr<util::ByteSource> SystemIo::open(const std::string& path) { return open_source(path); }
std::unique_ptr<util::ByteSink> SystemIo::create(const std::string& path) { return create_sink(path); }

void SystemIo::write_error(std::string_view text) {
  // nothing is left to tell anybody when this fails, too
  static_cast<void>(util::write_all(STDERR_FILENO, text));
}

std::optional<std::string> SystemIo::kept(const std::string& path) {
  if (path.empty() || ::access(path.c_str(), R_OK) != 0) return std::nullopt;
  std::error_code error;
  if (!std::filesystem::is_regular_file(path, error)) {  // a pipe would be waited for without end
    throw Error{ExitStatus::bad_input,
                {util::printable(path) + ": expected a regular file; remove it to begin anew"}};
  }
  return read(path);
}

std::string SystemIo::keep(const std::string& path, std::string_view text) {
  return util::write_private_file(path, text);
}

void SystemIo::discard(const std::string& path) { ::unlink(path.c_str()); }

std::unique_ptr<Terminal> SystemIo::open_terminal() { return open_system_terminal(); }

bool SystemIo::is_at_terminal() const { return ::isatty(STDIN_FILENO) != 0 && ::isatty(STDOUT_FILENO) != 0; }

std::optional<std::string> SystemIo::environment(const char* name) const {
  const char* value = std::getenv(name);
  return value != nullptr ? std::optional<std::string>{value} : std::nullopt;
}

std::optional<int> SystemIo::terminal_width() const {
  if (::isatty(STDOUT_FILENO) == 0) return std::nullopt;
  winsize size{};
  constexpr int usual = 80;  // some terminals don't say, or say 0
  const bool known = ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
  return known ? size.ws_col : usual;
}

bool SystemIo::progress_is_watched() const {
  return ::isatty(STDERR_FILENO) != 0 && ::isatty(STDOUT_FILENO) == 0;
}

double SystemIo::seconds() const {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

}  // namespace langpick::cli
