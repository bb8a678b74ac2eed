#pragma once
/// The world outside, as commands see it; tests bring their own.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/terminal.hpp"
#include "util/byte_streams.hpp"

namespace langpick::cli {

/// What is in a folder and those below it, in the order of names.
struct FolderContents {
  std::vector<std::string> files;
  std::vector<std::string> links;  ///< to folders: they aren't followed, as they could lead round in a circle
  std::vector<std::pair<std::string, std::string>> unreadable;  ///< folders, each with an error's sentence
};

class Io {
 public:
  Io() = default;
  Io(const Io&) = delete;
  Io& operator=(const Io&) = delete;
  virtual ~Io() = default;

  /// What `read` refuses to exceed, as --max-size says: a file may have no end, and has to fit into memory.
  std::uint64_t most_bytes = UINT64_MAX;

  /// All bytes of a file, or of standard input for "-". Throws Error{bad_input}, also where there are more
  /// than `most_bytes`.
  [[nodiscard]] virtual std::string read(const std::string& path) = 0;
  /// Is there a file, folder or anything else of this name?
  [[nodiscard]] virtual bool exists(const std::string& path) const = 0;
  /// None where `path` is no folder.
  [[nodiscard]] virtual std::optional<FolderContents> contents_of(const std::string& path) = 0;
  /// What was read from `path` is no input of the result, which may be written there.
  virtual void release(const std::string& path) = 0;
  /// Writes to `path` whole or not at all, to standard output where it is empty or "-". Throws
  /// Error{output_failed}, and Error{usage} where that is one of the inputs, or was written already; a reader
  /// that closed its pipe is no error.
  virtual void write(const std::string& path, std::string_view text) = 0;
  /// The same for a file that was read to be changed.
  virtual void replace(const std::string& path, std::string_view text) = 0;
  /// Writes the new file `path` whole or not at all, and makes the folder that it stands in; false, and
  /// nothing is written, where it is there already. Throws Error{output_failed}.
  [[nodiscard]] virtual bool create_new(const std::string& path, std::string_view text) = 0;
  /// Nobody else gets the folder `path` so until the result is gone; waits until it is free.
  [[nodiscard]] virtual std::shared_ptr<const void> lock_folder(const std::string& path) = 0;
  virtual void write_error(std::string_view text) = 0;

  /// What `keep` kept at `path`; none where nothing is kept or it can't be read. Throws Error{bad_input}
  /// where it is no file that `keep` could have written.
  [[nodiscard]] virtual std::optional<std::string> kept(const std::string& path) = 0;
  /// Writes a file that only the user may read, whole or not at all, with the folders it needs; an empty
  /// string, or why that failed.
  [[nodiscard]] virtual std::string keep(const std::string& path, std::string_view text) = 0;
  /// Removes the file or the empty folder, if it is there.
  virtual void discard(const std::string& path) = 0;

  /// The terminal that standard input is, for a conversation; null when it isn't one, unless `any_input`,
  /// where lines are read whatever it is. One at a time.
  [[nodiscard]] virtual std::unique_ptr<Terminal> open_terminal(bool any_input) = 0;
  /// Are standard input and output both terminals?
  [[nodiscard]] virtual bool is_at_terminal() const = 0;
  /// The same piece by piece, for what is too large to be held. Throws as they do, as do the streams.
  [[nodiscard]] virtual std::unique_ptr<util::ByteSource> open(const std::string& path) = 0;
  [[nodiscard]] virtual std::unique_ptr<util::ByteSink> create(const std::string& path) = 0;

  /// The path of a file from the top of its repository: from GITHUB_WORKSPACE, or the nearest folder above it
  /// that holds .git; where there is none, from the folder that the program runs in.
  [[nodiscard]] virtual std::string path_in_repository(const std::string& file) const = 0;
  [[nodiscard]] virtual std::optional<std::string> environment(const char* name) const = 0;
  /// Columns of the terminal that standard output is; none when it isn't one.
  [[nodiscard]] virtual std::optional<int> terminal_width() const = 0;
  /// Does somebody watch standard error, and can only watch: it is a terminal, and standard output isn't.
  [[nodiscard]] virtual bool progress_is_watched() const = 0;
  /// Of a clock that only goes forward; no part of any result.
  [[nodiscard]] virtual double seconds() const = 0;
};

/// How the document read from `path` is called in messages.
[[nodiscard]] inline std::string document_name(const std::string& path) {
  return path == "-" ? "<stdin>" : path;
}

}  // namespace langpick::cli
