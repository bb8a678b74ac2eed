#include "cli/system/system_streams.hpp"

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <sys/stat.h>

#include "cli/error.hpp"
#include "cli/io.hpp"
#include "cli/system/atomic_file.hpp"
#include "util/printable.hpp"

namespace langpick::cli {

namespace {

class InputStream : public util::ByteSource {
 public:
  explicit InputStream(std::string path)
      : path_(std::move(path)),
        descriptor_(path_ == "-" ? STDIN_FILENO : ::open(path_.c_str(), O_RDONLY | O_CLOEXEC)) {
    if (descriptor_ < 0) throw unreadable(path_, errno);
    is_file_ = ::fstat(descriptor_, &status_) == 0 && S_ISREG(status_.st_mode);
    if (!is_file_ && ::pipe2(wake_up_.data(), O_CLOEXEC) != 0) wake_up_ = {-1, -1};
  }
  ~InputStream() override {
    for (const int end : wake_up_) {
      if (end >= 0) ::close(end);
    }
    if (descriptor_ > STDIN_FILENO) ::close(descriptor_);
  }

  std::size_t read(std::span<char> into) override {
    while (wait()) {
      const ssize_t got = ::read(descriptor_, into.data(), into.size());
      if (got >= 0) return static_cast<std::size_t>(got);
      if (errno != EINTR) throw unreadable(path_, errno);
    }
    return 0;
  }

  bool ready() override {
    if (is_file_) return true;
    pollfd input{descriptor_, POLLIN, 0};
    return ::poll(&input, 1, 0) > 0;
  }

  void interrupt() override {
    // where it doesn't arrive nothing is lost but time: the next byte of input, or its end, has the same
    // effect
    if (wake_up_[1] >= 0) static_cast<void>(write_all(wake_up_[1], "."));
  }

  [[nodiscard]] std::optional<std::uint64_t> size() const override {
    return is_file_ ? std::optional{static_cast<std::uint64_t>(status_.st_size)} : std::nullopt;
  }

 private:
  /// Waits for input; false: it was interrupted.
  bool wait() {
    if (wake_up_[0] < 0) return true;
    std::array<pollfd, 2> both{{{descriptor_, POLLIN, 0}, {wake_up_[0], POLLIN, 0}}};
    while (::poll(both.data(), both.size(), -1) < 0) {
      if (errno != EINTR) return true;  // the read will say what is wrong
    }
    return both[1].revents == 0;
  }

  std::string path_;
  int descriptor_;
  bool is_file_ = false;
  struct stat status_ {};
  std::array<int, 2> wake_up_{-1, -1};  ///< a pipe; what is written to its second end wakes who waits
};

class StandardOutput : public util::ByteSink {
 public:
  bool write(std::string_view bytes) override {
    const int error = write_all(STDOUT_FILENO, bytes);
    if (error != 0 && error != EPIPE) throw unwritable("standard output", error);
    return error == 0;
  }
  void commit() override {}
};

class OutputFile : public util::ByteSink {
 public:
  explicit OutputFile(const std::string& path) : path_(path), file_(path) { require(file_.error()); }
  bool write(std::string_view bytes) override {
    require(file_.write(bytes));
    return true;
  }
  void commit() override { require(file_.commit()); }

 private:
  void require(int error) const {
    if (error != 0) throw unwritable(path_, error);
  }

  std::string path_;
  AtomicFile file_;
};

}  // namespace

Error unreadable(const std::string& path, int error) {
  // empty where a script's variable wasn't set
  const std::string name = path.empty() ? util::quoted(path) : document_name(path);
  return {ExitStatus::bad_input, {name + ": can't be read: " + std::strerror(error)}};
}

Error unwritable(const std::string& path, int error) {
  return {ExitStatus::output_failed, {util::printable(path) + ": can't be written: " + std::strerror(error)}};
}

std::unique_ptr<util::ByteSource> open_source(const std::string& path) {
  return std::make_unique<InputStream>(path);
}

std::unique_ptr<util::ByteSink> create_sink(const std::string& path) {
  if (path.empty() || path == "-") return std::make_unique<StandardOutput>();
  return std::make_unique<OutputFile>(path);
}

}  // namespace langpick::cli
