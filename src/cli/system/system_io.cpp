#include "cli/system/system_io.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <unistd.h>

#include <sys/file.h>
#include <sys/ioctl.h>
#include <sys/stat.h>

#include "cli/error.hpp"
#include "cli/system/atomic_file.hpp"
#include "cli/system/system_streams.hpp"
#include "cli/system/system_terminal.hpp"
#include "util/printable.hpp"

namespace langpick::cli {

namespace {

Error too_large(const std::string& path, std::uint64_t most_bytes) {
  return {ExitStatus::bad_input,
          {document_name(path) + ": larger than " + std::to_string(most_bytes >> 20U) +
           " MiB, the most that is read; --max-size raises it"}};
}

/// `file` from `folder` on; empty where it isn't below.
std::string below(const std::filesystem::path& folder, const std::filesystem::path& file) {
  const std::filesystem::path relative = file.lexically_relative(folder.lexically_normal());
  const bool leaves = relative.empty() || *relative.begin() == ".." || *relative.begin() == ".";
  return leaves ? std::string{} : relative.generic_string();
}

}  // namespace

/// None of what is no file, or is empty: nothing of that is lost.
std::optional<SystemIo::FileId> SystemIo::id_of(const std::string& path, int standard_stream) {
  struct stat status {};
  const bool is_stream = path.empty() || path == "-";
  const int found = is_stream ? ::fstat(standard_stream, &status) : ::stat(path.c_str(), &status);
  if (found != 0 || !S_ISREG(status.st_mode) || status.st_size == 0) return std::nullopt;
  return FileId{status.st_dev, status.st_ino};
}

void SystemIo::claim_input(const std::string& path) {
  const std::optional<FileId> id = id_of(path, STDIN_FILENO);
  if (!id) return;
  if (outputs_.contains(*id)) {
    throw Error{ExitStatus::usage,
                {document_name(path) + ": is an input and the output; write to another file"}};
  }
  inputs_.insert(*id);
}

void SystemIo::claim_output(const std::string& path) {
  const std::optional<FileId> id = id_of(path, STDOUT_FILENO);
  const bool is_stream = path.empty() || path == "-";
  if (id && inputs_.contains(*id)) {
    throw Error{ExitStatus::usage,
                {(is_stream ? "standard output" : util::printable(path)) +
                 ": is an input and the output; write to another file"}};
  }
  if (id) outputs_.insert(*id);
  std::error_code unknown;
  const std::string resolved = std::filesystem::weakly_canonical(path, unknown).string();
  const bool is_device = std::filesystem::is_other(resolved, unknown);
  if (!is_stream && !is_device && !output_paths_.insert(resolved).second) {
    throw Error{ExitStatus::usage,
                {util::printable(path) + ": two results can't be written to one file; name another one"}};
  }
}

void SystemIo::release(const std::string& path) {
  if (const std::optional<FileId> id = id_of(path, STDIN_FILENO)) inputs_.erase(*id);
}

std::shared_ptr<const void> SystemIo::lock_folder(const std::string& path) {
  // the system lets go of it when the process ends, however it does
  const int folder = ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder < 0) throw unwritable(path, errno);
  std::shared_ptr<const void> lock{nullptr, [folder](const void*) { ::close(folder); }};
  int error = 0;
  do {
    error = ::flock(folder, LOCK_EX) == 0 ? 0 : errno;
  } while (error == EINTR);
  if (error != 0) throw unwritable(path, error);
  return lock;
}

std::string SystemIo::read(const std::string& path) {
  claim_input(path);
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

bool SystemIo::exists(const std::string& path) const {
  struct stat status {};
  return ::lstat(path.c_str(), &status) == 0;
}

std::optional<FolderContents> SystemIo::contents_of(const std::string& path) {
  namespace fs = std::filesystem;
  std::error_code error;
  if (!fs::is_directory(path, error)) return std::nullopt;
  FolderContents found;
  std::vector<fs::path> folders{path};
  while (!folders.empty()) {
    const fs::path folder = std::move(folders.back());
    folders.pop_back();
    auto entry = fs::directory_iterator{folder, error};
    for (; !error && entry != fs::directory_iterator{}; entry.increment(error)) {
      std::error_code gone;
      const bool is_link = entry->is_symlink(gone);
      if (entry->is_directory(gone)) {
        if (is_link) {
          found.links.push_back(entry->path());
        } else {
          folders.push_back(entry->path());
        }
      } else if (entry->is_regular_file(gone) || (is_link && !entry->exists(gone))) {
        found.files.push_back(entry->path());  // a link that leads nowhere can't be read, which is to be said
      }
    }
    if (error) found.unreadable.emplace_back(folder, unreadable(folder, error.value()).lines.front());
  }
  std::ranges::sort(found.files);
  std::ranges::sort(found.links);
  std::ranges::sort(found.unreadable);
  return found;
}

bool SystemIo::create_new(const std::string& path, std::string_view text) {
  if (path.find('\0') != std::string::npos) throw unwritable(path, EINVAL);  // it would be cut off there
  if (path.ends_with('/')) throw unwritable(path, EISDIR);
  int error = create_file(path, text);
  const std::string folder = path.substr(0, path.rfind('/'));
  if (error == ENOENT && ::mkdir(folder.c_str(), 0777) == 0) {
    error = create_file(path, text);
    if (error != 0) ::rmdir(folder.c_str());
  }
  if (error == 0) return true;
  if (error == EEXIST) return false;
  throw unwritable(path, error);
}

void SystemIo::write(const std::string& path, std::string_view text) {
  claim_output(path);
  replace(path, text);
}

void SystemIo::replace(const std::string& path, std::string_view text) {
  const std::unique_ptr<util::ByteSink> sink = create_sink(path);
  if (sink->write(text)) sink->commit();
}

std::unique_ptr<util::ByteSource> SystemIo::open(const std::string& path) {
  claim_input(path);
  return open_source(path);
}

std::unique_ptr<util::ByteSink> SystemIo::create(const std::string& path) {
  claim_output(path);
  return create_sink(path);
}

void SystemIo::write_error(std::string_view text) {
  // nothing is left to tell anybody when this fails, too
  static_cast<void>(write_all(STDERR_FILENO, text));
}

std::optional<std::string> SystemIo::kept(const std::string& path) {
  if (path.empty() || ::access(path.c_str(), R_OK) != 0) return std::nullopt;
  std::error_code error;
  if (!std::filesystem::is_regular_file(path, error)) {  // a pipe would be waited for without end
    throw Error{ExitStatus::bad_input, {util::printable(path) + ": expected a regular file; remove it"}};
  }
  return read(path);
}

std::string SystemIo::keep(const std::string& path, std::string_view text) {
  return write_private_file(path, text);
}

void SystemIo::discard(const std::string& path) { std::remove(path.c_str()); }

std::unique_ptr<Terminal> SystemIo::open_terminal(bool any_input) {
  if (any_input) claim_input("-");
  return open_system_terminal(any_input);
}

bool SystemIo::is_at_terminal() const { return ::isatty(STDIN_FILENO) != 0 && ::isatty(STDOUT_FILENO) != 0; }

std::string SystemIo::path_in_repository(const std::string& file) const {
  namespace fs = std::filesystem;
  if (file == document_name("-")) return file;
  std::error_code error;
  const fs::path stated = fs::absolute(file, error).lexically_normal();
  const fs::path real = fs::weakly_canonical(stated.parent_path(), error) / stated.filename();
  for (const fs::path& path : {stated, real}) {  // links may lead to it, and to the workspace
    const std::string workspace = environment("GITHUB_WORKSPACE").value_or("");
    for (const fs::path& top : {fs::path{workspace}, fs::weakly_canonical(workspace, error)}) {
      if (std::string found = below(top, path); !workspace.empty() && !found.empty()) return found;
    }
  }
  for (const fs::path& path : {stated, real}) {
    for (fs::path top = path.parent_path(); !top.empty(); top = top.parent_path()) {
      if (fs::exists(top / ".git", error)) return below(top, path);
      if (top == top.root_path()) break;
    }
  }
  const fs::path here = fs::current_path(error);
  const std::string found = below(here, stated);
  return found.empty() ? stated.lexically_relative(here).generic_string() : found;
}

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
