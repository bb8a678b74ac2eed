#include "cli/system/atomic_file.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <filesystem>
#include <memory>
#include <unistd.h>
#include <utility>

#include <sys/file.h>
#include <sys/random.h>
#include <sys/stat.h>

namespace langpick::cli {

namespace {

constexpr std::string_view temporary_prefix = ".langpick-";
constexpr std::string_view hex_digits = "0123456789abcdef";
constexpr std::size_t digits_in_name = 16;

/// The mode of a new file: what `open` would have given it.
mode_t default_mode() {
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666 & ~mask;
}

/// Where links lead, be it to nothing.
std::string followed(std::filesystem::path path) {
  constexpr int most_links = 40;  // as many as the system follows
  std::error_code none;
  for (int i = 0; i < most_links && std::filesystem::is_symlink(path, none); ++i)
    path = path.parent_path() / std::filesystem::read_symlink(path, none);
  return path.string();
}

std::string temporary_name() {
  std::array<unsigned char, digits_in_name / 2> bytes{};
  // O_EXCL sees to the rest
  [[maybe_unused]] const ssize_t got = ::getrandom(bytes.data(), bytes.size(), 0);
  std::string name{temporary_prefix};
  for (const unsigned char byte : bytes) {
    name += hex_digits[byte >> 4U];
    name += hex_digits[byte & 0xFU];
  }
  return name;
}

bool is_temporary_name(std::string_view name) {
  return name.size() == temporary_prefix.size() + digits_in_name && name.starts_with(temporary_prefix) &&
         name.find_first_not_of(hex_digits, temporary_prefix.size()) == std::string_view::npos;
}

/// Removes `name` if it is what a killed run left: a file of ours that its maker no longer holds locked.
void clear_stray(int folder, const char* name) {
  const int stray = ::openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  if (stray < 0) return;
  struct stat status {};
  const bool is_ours = ::fstat(stray, &status) == 0 && S_ISREG(status.st_mode) &&
                       (status.st_uid == ::geteuid() || ::geteuid() == 0);
  if (is_ours && ::flock(stray, LOCK_EX | LOCK_NB) == 0) ::unlinkat(folder, name, 0);
  ::close(stray);
}

void clear_strays(const std::string& folder) {
  const std::unique_ptr<DIR, int (*)(DIR*)> entries{::opendir(folder.c_str()), ::closedir};
  if (!entries) return;
  while (const dirent* entry = ::readdir(entries.get())) {
    if (is_temporary_name(entry->d_name)) clear_stray(::dirfd(entries.get()), entry->d_name);
  }
}

/// `descriptor`, locked as long as it is open; on a file system without locks nobody takes it for a stray.
int locked(int descriptor) {
  if (descriptor >= 0) static_cast<void>(::flock(descriptor, LOCK_EX));
  return descriptor;
}

/// Opens a file without a name in `folder`: gone when it is closed, unless it is given one. -1 where the file
/// system, or a system without /proc, can't do that.
int open_nameless(const std::string& folder) {
#ifdef O_TMPFILE
  if (::access("/proc/self/fd", X_OK) == 0)
    return locked(::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600));
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

/// Gives the file the owner of the one that it replaces, or at least its group, as far as that is allowed.
void keep_owner(int descriptor, const struct stat& old) {
  if (::fchown(descriptor, old.st_uid, old.st_gid) == 0) return;
  static_cast<void>(::fchown(descriptor, static_cast<uid_t>(-1), old.st_gid) == 0);
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

AtomicFile::AtomicFile(const std::string& path, std::optional<unsigned> mode)
    : target_(followed(path)), folder_(std::filesystem::path{target_}.parent_path().string()) {
  if (folder_.empty()) folder_ = ".";
  struct stat old {};
  if (::stat(target_.c_str(), &old) != 0) {
    open_beside(mode.value_or(default_mode()));
  } else if (S_ISDIR(old.st_mode)) {
    error_ = EISDIR;
  } else if (!S_ISREG(old.st_mode)) {
    open_in_place();
  } else if (::faccessat(AT_FDCWD, target_.c_str(), W_OK, AT_EACCESS) != 0) {
    error_ = errno;  // a rename would replace it all the same
  } else {
    constexpr unsigned permissions = 01777;  // no other owner's program is made of what we write
    open_beside(mode.value_or(old.st_mode & permissions));
    if (error_ == 0) {
      keep_owner(descriptor_, old);
    } else if (error_ == EACCES || error_ == EPERM || error_ == EROFS) {
      open_in_place();
    }
  }
}

void AtomicFile::open_in_place() {
  in_place_ = true;
  descriptor_ = ::open(target_.c_str(), O_WRONLY | O_CLOEXEC);
  error_ = descriptor_ < 0 ? errno : 0;
}

void AtomicFile::open_beside(unsigned mode) {
  descriptor_ = open_nameless(folder_);
  error_ = descriptor_ < 0 ? open_named() : 0;
  if (error_ == 0 && ::fchmod(descriptor_, mode) != 0) error_ = errno;
}

/// For file systems that know no files without a name; 0, or an errno.
int AtomicFile::open_named() {
  while (true) {
    temporary_ = folder_ + '/' + temporary_name();
    descriptor_ = locked(::open(temporary_.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    if (descriptor_ < 0 && errno == EEXIST) continue;
    if (descriptor_ < 0) break;
    if (::access(temporary_.c_str(), F_OK) == 0) return 0;
    ::close(std::exchange(descriptor_, -1));  // who cleared strays met it before it was locked
  }
  const int error = errno;
  temporary_.clear();
  return error;
}

AtomicFile::~AtomicFile() {
  if (!temporary_.empty()) ::unlink(temporary_.c_str());
  if (descriptor_ >= 0) ::close(descriptor_);
}

int AtomicFile::write(std::string_view bytes) const { return write_all(descriptor_, bytes); }

/// A name can't be taken from another file but by a rename, for which it needs one of its own first.
int AtomicFile::give_name() {
  if (!temporary_.empty()) return 0;
  int error = EEXIST;
  while (error == EEXIST) {
    temporary_ = folder_ + '/' + temporary_name();
    error = link_as(descriptor_, temporary_);
  }
  if (error != 0) temporary_.clear();
  return error;
}

int AtomicFile::commit_as_new() {
  if (in_place_) return EEXIST;
  if (temporary_.empty()) return link_as(descriptor_, target_);
  return ::link(temporary_.c_str(), target_.c_str()) == 0 ? 0
                                                          : errno;  // fails where a rename would overwrite
}

int AtomicFile::copy_in_place() const {
  const int target = ::open(target_.c_str(), O_WRONLY | O_TRUNC | O_CLOEXEC);
  if (target < 0) return errno;
  std::array<char, 65536> buffer;
  ::lseek(descriptor_, 0, SEEK_SET);
  ssize_t got = 0;
  int error = 0;
  while (error == 0 && (got = ::read(descriptor_, buffer.data(), buffer.size())) > 0)
    error = write_all(target, {buffer.data(), static_cast<std::size_t>(got)});
  if (error == 0 && got < 0) error = errno;
  return ::close(target) != 0 && error == 0 ? errno : error;
}

int AtomicFile::replace() {
  if (::fsync(descriptor_) != 0 && errno != EINVAL) return errno;  // or a power cut could leave an empty file
  if (const int error = give_name(); error != 0) return error;
  if (::rename(temporary_.c_str(), target_.c_str()) == 0) {
    temporary_.clear();
    return 0;
  }
  return errno == EBUSY ? copy_in_place() : errno;  // something is mounted there
}

int AtomicFile::commit() {
  int error = 0;
  if (in_place_) {
    const off_t end = ::lseek(descriptor_, 0, SEEK_CUR);  // none in a pipe
    if (end >= 0 && ::ftruncate(descriptor_, end) != 0 && errno != EINVAL) error = errno;
  } else {
    clear_strays(folder_);
    error = commit_as_new();
    if (error == EEXIST) error = replace();
  }
  if (error == 0 && ::close(std::exchange(descriptor_, -1)) != 0) return errno;  // a full disk may show here
  return error;
}

namespace {

int write_whole(AtomicFile file, std::string_view bytes) {
  int error = file.error();
  if (error == 0) error = file.write(bytes);
  return error == 0 ? file.commit() : error;
}

}  // namespace

std::string write_private_file(const std::string& path, std::string_view bytes) {
  int error = make_private_folders(std::filesystem::path{path}.parent_path());
  if (error == 0) error = write_whole(AtomicFile{path, S_IRUSR | S_IWUSR}, bytes);
  return error == 0 ? std::string{} : std::strerror(error);
}

int create_file(const std::string& path, std::string_view bytes) {
  struct stat there {};
  if (::lstat(path.c_str(), &there) == 0)
    return EEXIST;  // a pipe or a device would be written to, or waited for
  AtomicFile file{path};
  int error = file.error();
  if (error == 0) error = file.write(bytes);
  return error == 0 ? file.commit_as_new() : error;
}

}  // namespace langpick::cli
