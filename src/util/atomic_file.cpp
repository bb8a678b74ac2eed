#include "util/atomic_file.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <unistd.h>

#include <sys/stat.h>

namespace langpick::util {

namespace {

std::string failure(int error) { return std::strerror(error); }

/// An open file that is closed, and unless it was kept removed, at the end.
class TemporaryFile {
 public:
  explicit TemporaryFile(const std::string& beside)
      : path_(beside + ".XXXXXX"), descriptor_(mkstemp(path_.data())) {}
  ~TemporaryFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
    if (is_open_ && !kept_) ::unlink(path_.c_str());
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  [[nodiscard]] bool is_open() const { return is_open_; }
  [[nodiscard]] int descriptor() const { return descriptor_; }

  /// Closes the file and gives it its final name; 0, or an errno.
  [[nodiscard]] int keep_as(const std::string& path) {
    const int descriptor = descriptor_;
    descriptor_ = -1;
    if (::close(descriptor) != 0) return errno;  // a full disk may show only here
    if (::rename(path_.c_str(), path.c_str()) != 0) return errno;
    kept_ = true;
    return 0;
  }

  /// Gives it another name that nothing has yet; 0, or an errno.
  [[nodiscard]] int keep_as_new(const std::string& path) {
    const int descriptor = descriptor_;
    descriptor_ = -1;
    if (::close(descriptor) != 0) return errno;
    return ::link(path_.c_str(), path.c_str()) == 0 ? 0 : errno;  // fails where rename would overwrite
  }

 private:
  std::string path_;
  int descriptor_;
  bool is_open_ = descriptor_ >= 0;
  bool kept_ = false;
};

/// The mode of a new file: what `open` would have given it.
mode_t default_mode() {
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666 & ~mask;
}

std::string write_directly(const std::string& path, std::string_view bytes) {
  const int descriptor = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
  if (descriptor < 0) return failure(errno);
  int error = write_all(descriptor, bytes);
  if (::close(descriptor) != 0 && error == 0) error = errno;
  return error == 0 ? std::string{} : failure(error);
}

/// Writes a temporary file beside `target` and renames it.
std::string replace(const std::string& target, std::string_view bytes, mode_t mode) {
  TemporaryFile file{target};
  if (!file.is_open()) return failure(errno);
  if (::fchmod(file.descriptor(), mode) != 0) return failure(errno);
  if (const int error = write_all(file.descriptor(), bytes); error != 0) return failure(error);
  const int error = file.keep_as(target);
  return error == 0 ? std::string{} : failure(error);
}

/// 0, or an errno. What exists is left as it is.
int make_private_folders(const std::filesystem::path& folder) {
  if (folder.empty()) return 0;
  struct stat status {};
  if (::stat(folder.c_str(), &status) == 0) return S_ISDIR(status.st_mode) ? 0 : ENOTDIR;
  if (const int error = make_private_folders(folder.parent_path()); error != 0) return error;
  return ::mkdir(folder.c_str(), S_IRWXU) == 0 || errno == EEXIST ? 0 : errno;
}

}  // namespace

int write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return errno;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

std::string write_file(const std::string& path, std::string_view bytes) {
  struct stat status {};
  const bool exists = ::stat(path.c_str(), &status) == 0;
  if (exists && S_ISDIR(status.st_mode)) return failure(EISDIR);
  if (exists && !S_ISREG(status.st_mode)) return write_directly(path, bytes);

  std::error_code unresolved;  // a dangling link or a new file keeps the name it was given
  const std::filesystem::path resolved = std::filesystem::canonical(path, unresolved);
  const std::string target = unresolved ? path : resolved.string();
  return replace(target, bytes, exists ? status.st_mode & 07777U : default_mode());
}

std::string write_private_file(const std::string& path, std::string_view bytes) {
  if (const int error = make_private_folders(std::filesystem::path{path}.parent_path()); error != 0) {
    return failure(error);
  }
  return replace(path, bytes, S_IRUSR | S_IWUSR);
}

int create_file(const std::string& path, std::string_view bytes) {
  TemporaryFile file{path};
  if (!file.is_open() || ::fchmod(file.descriptor(), default_mode()) != 0) return errno;
  if (const int error = write_all(file.descriptor(), bytes); error != 0) return error;
  return file.keep_as_new(path);
}

}  // namespace langpick::util
