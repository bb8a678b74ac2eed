#include "util/atomic_file.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <unistd.h>
#include <utility>

#include <sys/stat.h>

namespace langpick::util {

namespace {

/// The mode of a new file: what `open` would have given it.
mode_t default_mode() {
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666 & ~mask;
}

/// Opens a file without a name in `folder`: gone when it is closed, unless it is given one. -1 where the file
/// system, or a system without /proc, can't do that.
int open_nameless(const std::string& folder) {
#ifdef O_TMPFILE
  if (::access("/proc/self/fd", X_OK) == 0)
    return ::open(folder.c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, 0600);
#endif
  static_cast<void>(folder);
  return -1;
}

/// Names the nameless file behind `descriptor`; 0, or an errno.
int link_as(int descriptor, const std::string& name) {
  const std::string open_file = "/proc/self/fd/" + std::to_string(descriptor);
  if (::linkat(AT_FDCWD, open_file.c_str(), AT_FDCWD, name.c_str(), AT_SYMLINK_FOLLOW) == 0) return 0;
  return errno;
}

std::string failure(int error) { return std::strerror(error); }

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

AtomicFile::AtomicFile(const std::string& path, std::optional<unsigned> mode) : target_(path) {
  struct stat status {};
  const bool exists = ::stat(path.c_str(), &status) == 0;
  if (exists && S_ISDIR(status.st_mode)) {
    error_ = EISDIR;
  } else if (exists && !S_ISREG(status.st_mode)) {
    directly_ = true;
    descriptor_ = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    if (descriptor_ < 0) error_ = errno;
  } else {
    std::error_code unresolved;  // a dangling link or a new file keeps the name it was given
    const std::filesystem::path resolved = std::filesystem::canonical(path, unresolved);
    if (!unresolved) target_ = resolved.string();
    open_beside(mode.value_or(exists ? status.st_mode & 07777U : default_mode()));
  }
}

void AtomicFile::open_beside(unsigned mode) {
  const std::string folder = std::filesystem::path{target_}.parent_path().string();
  descriptor_ = open_nameless(folder.empty() ? "." : folder);
  if (descriptor_ < 0) {
    temporary_ = target_ + ".XXXXXX";
    descriptor_ = ::mkstemp(temporary_.data());
    if (descriptor_ < 0) temporary_.clear();
  }
  if (descriptor_ < 0 || ::fchmod(descriptor_, mode) != 0) error_ = errno;
}

AtomicFile::~AtomicFile() {
  if (descriptor_ >= 0) ::close(descriptor_);
  if (!temporary_.empty()) ::unlink(temporary_.c_str());
}

int AtomicFile::write(std::string_view bytes) const { return write_all(descriptor_, bytes); }

/// A name can't be taken from another file but by a rename, for which it needs one of its own first.
int AtomicFile::give_name() {
  if (!temporary_.empty()) return 0;
  std::string name = target_ + '.' + std::to_string(::getpid());
  int error = link_as(descriptor_, name);
  if (error == EEXIST) {  // of a run that was killed right here
    ::unlink(name.c_str());
    error = link_as(descriptor_, name);
  }
  if (error == 0) temporary_ = std::move(name);
  return error;
}

int AtomicFile::commit_as_new() {
  if (directly_) return EEXIST;
  if (temporary_.empty()) return link_as(descriptor_, target_);
  return ::link(temporary_.c_str(), target_.c_str()) == 0 ? 0
                                                          : errno;  // fails where a rename would overwrite
}

int AtomicFile::commit() {
  if (!directly_) {
    if (const int error = give_name(); error != 0) return error;
  }
  if (::close(std::exchange(descriptor_, -1)) != 0) return errno;  // a full disk may show only here
  if (directly_) return 0;
  if (::rename(temporary_.c_str(), target_.c_str()) != 0) return errno;
  temporary_.clear();
  return 0;
}

namespace {

std::string write_whole(AtomicFile file, std::string_view bytes) {
  int error = file.error();
  if (error == 0) error = file.write(bytes);
  if (error == 0) error = file.commit();
  return error == 0 ? std::string{} : failure(error);
}

}  // namespace

std::string write_file(const std::string& path, std::string_view bytes) {
  return write_whole(AtomicFile{path}, bytes);
}

std::string write_private_file(const std::string& path, std::string_view bytes) {
  if (const int error = make_private_folders(std::filesystem::path{path}.parent_path()); error != 0) {
    return failure(error);
  }
  return write_whole(AtomicFile{path, S_IRUSR | S_IWUSR}, bytes);
}

int create_file(const std::string& path, std::string_view bytes) {
  AtomicFile file{path};
  int error = file.error();
  if (error == 0) error = file.write(bytes);
  return error == 0 ? file.commit_as_new() : error;
}

}  // namespace langpick::util
