#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace langpick::util {

/// A file in the making, that nobody sees before it is whole: without `commit` nothing is left of it, even
/// where the program is killed, if the file system can do that (O_TMPFILE). A link is followed, and an
/// existing file's permissions are kept. What is no regular file (a pipe, a device) is written to directly.
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
  void open_beside(unsigned mode);
  int give_name();

  std::string target_;
  std::string temporary_;  ///< its name until then; empty: it has none
  int descriptor_ = -1;
  int error_ = 0;
  bool directly_ = false;
};

/// Writes `bytes` to `path` whole or not at all, as an `AtomicFile`. Returns an empty string, or why it
/// failed.
[[nodiscard]] std::string write_file(const std::string& path, std::string_view bytes);

/// Writes the new file `path` whole or not at all; 0, or an errno: EEXIST where something has that name.
[[nodiscard]] int create_file(const std::string& path, std::string_view bytes);

/// The same for what is nobody else's business: the file gets the mode 0600, and the folders that `path`
/// needs and that don't exist are made with 0700.
[[nodiscard]] std::string write_private_file(const std::string& path, std::string_view bytes);

/// Writes all of `bytes` to an open file descriptor; 0, or the errno of what stopped it.
[[nodiscard]] int write_all(int descriptor, std::string_view bytes);

}  // namespace langpick::util
