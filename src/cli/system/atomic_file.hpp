#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace langpick::cli {

/// A file in the making, that nobody sees before it is whole: without `commit` nothing is left of it, and the
/// old file is as it was. Links are followed; an existing file keeps its permissions and, where that is
/// allowed, its owner. What can only be written to where it stands is: a pipe or a device, a file that is
/// mounted, one in a folder that takes no new file.
///
/// Where an existing file is replaced, the new one has a name of its own for a moment: ".langpick-" and 16
/// random digits. Who is killed right then leaves it, and the next one that writes into the folder clears it:
/// it is locked as long as its maker lives.
class AtomicFile {
 public:
  /// Without `mode` an existing file keeps its own, and a new one gets what is usual.
  explicit AtomicFile(const std::string& path, std::optional<unsigned> mode = {});
  ~AtomicFile();
  AtomicFile(const AtomicFile&) = delete;
  AtomicFile& operator=(const AtomicFile&) = delete;

  /// Why it could not be opened; 0: it is open.
  [[nodiscard]] int error() const { return error_; }
  /// 0, or the errno of what stopped it.
  [[nodiscard]] int write(std::string_view bytes) const;
  /// Gives the file its name; 0, or an errno. No more can be written then.
  [[nodiscard]] int commit();
  /// The same, but where something has that name already it keeps it: EEXIST.
  [[nodiscard]] int commit_as_new();

 private:
  void open_in_place();
  void open_beside(unsigned mode);
  int open_named();
  int give_name();
  int replace();
  [[nodiscard]] int copy_in_place() const;

  std::string target_;
  std::string folder_;
  std::string temporary_;  ///< its name until then; empty: it has none
  int descriptor_ = -1;
  int error_ = 0;
  bool in_place_ = false;
};

/// Writes the new file `path` whole or not at all; 0, or an errno: EEXIST where something has that name.
[[nodiscard]] int create_file(const std::string& path, std::string_view bytes);

/// Writes what is nobody else's business, whole or not at all: the file gets the mode 0600, and the folders
/// that `path` needs and that don't exist are made with 0700. Returns an empty string, or why it failed.
[[nodiscard]] std::string write_private_file(const std::string& path, std::string_view bytes);

/// Writes all of `bytes` to an open file descriptor; 0, or the errno of what stopped it.
[[nodiscard]] int write_all(int descriptor, std::string_view bytes);

}  // namespace langpick::cli
