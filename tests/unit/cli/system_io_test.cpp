#include "cli/system/system_io.hpp"

#include <array>
#include <csignal>
#include <fcntl.h>
#include <filesystem>
#include <iostream>
#include <stdlib.h>
#include <unistd.h>

#include <catch2/catch_test_macros.hpp>
#include <sys/ioctl.h>
#include <sys/stat.h>

#include "cli/error.hpp"
#include "support/temporary_folder.hpp"

namespace langpick::cli {

namespace {

using test::content;
using test::put;
using test::TemporaryFolder;

/// A stream of the process that leads elsewhere until the end of the scope.
class Redirected {
 public:
  Redirected(int stream, int target) : stream_(stream), saved_(::dup(stream)) {
    std::cout.flush();
    REQUIRE(target >= 0);
    REQUIRE(::dup2(target, stream) == stream);
    ::close(target);
  }
  ~Redirected() {
    ::dup2(saved_, stream_);
    ::close(saved_);
  }
  Redirected(const Redirected&) = delete;
  Redirected& operator=(const Redirected&) = delete;

 private:
  int stream_;
  int saved_;
};

struct Failure {
  ExitStatus status = ExitStatus::done;
  std::string line;

  friend bool operator==(const Failure&, const Failure&) = default;
};

template <typename Work>
Failure failure_of(Work work) {
  try {
    work();
  } catch (const Error& error) {
    return {error.status, error.lines.size() == 1 ? error.lines.front() : "not one line"};
  }
  return {};
}

Failure reading(const std::string& path) {
  return failure_of([&] { static_cast<void>(SystemIo{}.read(path)); });
}
Failure writing(const std::string& path, std::string_view text) {
  return failure_of([&] { SystemIo{}.write(path, text); });
}

}  // namespace

TEST_CASE("read: gives all bytes of a file, however many", "[cli]") {
  const TemporaryFolder folder;
  std::string bytes(200'000, 'x');
  bytes[100'000] = '\0';
  put(folder / "file", bytes);
  CHECK(SystemIo{}.read(folder / "file") == bytes);
}

TEST_CASE("read: no more than is allowed, of a file or of what has no end", "[cli]") {
  const TemporaryFolder folder;
  put(folder / "file", "");
  REQUIRE(::truncate((folder / "file").c_str(), (1 << 20) + 1) == 0);
  const auto reading_a_mebibyte = [](const std::string& path) {
    SystemIo io;
    io.most_bytes = 1 << 20;
    return failure_of([&] { static_cast<void>(io.read(path)); });
  };
  for (const std::string& path : {folder / "file", std::string{"/dev/zero"}}) {
    CHECK(reading_a_mebibyte(path) ==
          Failure{ExitStatus::bad_input,
                  path + ": larger than 1 MiB, the most that is read; --max-size raises it"});
  }
  REQUIRE(::truncate((folder / "file").c_str(), 1 << 20) == 0);
  CHECK(reading_a_mebibyte(folder / "file") == Failure{});
}

TEST_CASE("kept: what keep can't have written isn't waited for", "[cli]") {
  const TemporaryFolder folder;
  const std::string fifo = folder / "pipe";
  REQUIRE(::mkfifo(fifo.c_str(), 0600) == 0);
  for (const std::string& path : {fifo, std::string{"/dev/zero"}}) {
    CHECK(failure_of([&] { static_cast<void>(SystemIo{}.kept(path)); }) ==
          Failure{ExitStatus::bad_input, path + ": expected a regular file; remove it"});
  }
}

TEST_CASE("read: - is standard input", "[cli]") {
  const TemporaryFolder folder;
  put(folder / "input", "typed");
  const Redirected input{STDIN_FILENO, ::open((folder / "input").c_str(), O_RDONLY)};
  CHECK(SystemIo{}.read("-") == "typed");
}

TEST_CASE("read: a missing file and a folder are bad input", "[cli]") {
  const TemporaryFolder folder;
  const std::string missing = folder / "missing.json";
  CHECK(reading(missing) ==
        Failure{ExitStatus::bad_input, missing + ": can't be read: No such file or directory"});
  CHECK(reading(folder.path()) ==
        Failure{ExitStatus::bad_input, folder.path() + ": can't be read: Is a directory"});
}

TEST_CASE("read: a folder as standard input is bad input", "[cli]") {
  const Redirected input{STDIN_FILENO, ::open("/", O_RDONLY | O_DIRECTORY)};
  CHECK(reading("-") == Failure{ExitStatus::bad_input, "<stdin>: can't be read: Is a directory"});
}

TEST_CASE("contents_of: hidden folders count, and what can't be looked through is named", "[cli]") {
  const TemporaryFolder folder;
  namespace fs = std::filesystem;
  fs::create_directories(folder / ".hidden/below");
  fs::create_directory(folder / "locked");
  put(folder / ".hidden/below/r.json", "{}");
  put(folder / "locked/r.json", "{}");
  fs::create_symlink("nowhere", folder / "dangling.md");
  fs::create_symlink(".", folder / "round");
  fs::permissions(folder.path(), fs::perms(0755));
  fs::permissions(folder / "locked", fs::perms::none);
  std::optional<FolderContents> contents;
  {
    const test::Nobody nobody;
    contents = SystemIo{}.contents_of(folder.path());
  }
  fs::permissions(folder / "locked", fs::perms::owner_all);
  REQUIRE(contents);
  CHECK(contents->links == std::vector{folder / "round"});
  REQUIRE(contents->unreadable.size() == 1);
  CHECK(contents->unreadable[0].second == folder / "locked" + ": can't be read: Permission denied");
  CHECK(contents->files == std::vector{folder / ".hidden/below/r.json", folder / "dangling.md"});
  CHECK_FALSE(SystemIo{}.contents_of(folder / "dangling.md"));
}

TEST_CASE("write: makes and replaces files", "[cli]") {
  const TemporaryFolder folder;
  SystemIo{}.write(folder / "out", "first");
  SystemIo{}.write(folder / "out", "second");
  CHECK(content(folder / "out") == "second");
  CHECK(folder.size() == 1);
}

TEST_CASE("write: an input isn't overwritten, whatever its name, nor one result by another", "[cli]") {
  const TemporaryFolder folder;
  put(folder / "in.json", "{}");
  std::filesystem::create_symlink("in.json", folder / "link");
  for (const char* name : {"in.json", "./in.json", "link"}) {
    SystemIo io;
    static_cast<void>(io.read(folder / "in.json"));
    const std::string path = folder / name;
    CHECK(failure_of([&] { io.write(path, "x"); }) ==
          Failure{ExitStatus::usage, path + ": is an input and the output; write to another file"});
    CHECK(failure_of([&] { static_cast<void>(io.create(path)); }).status == ExitStatus::usage);
    io.release(path);  // it had no part in the result
    CHECK(failure_of([&] { static_cast<void>(io.create(path)); }) == Failure{});
  }
  CHECK(content(folder / "in.json") == "{}");

  SystemIo streaming;  // whose output is opened first
  const auto sink = streaming.create(folder / "in.json");
  CHECK(
      failure_of([&] { static_cast<void>(streaming.open(folder / "in.json")); }) ==
      Failure{ExitStatus::usage, folder / "in.json" + ": is an input and the output; write to another file"});

  SystemIo twice;
  const auto first = twice.create(folder / "new");
  CHECK(failure_of([&] { twice.write(folder / "./new", "x"); }) ==
        Failure{ExitStatus::usage,
                folder / "./new" + ": two results can't be written to one file; name another one"});
  twice.write("/dev/null", "x");
  twice.write("/dev/null", "x");
}

TEST_CASE("write: no name and - are standard output", "[cli]") {
  const TemporaryFolder folder;
  {
    const Redirected output{STDOUT_FILENO, ::open((folder / "out").c_str(), O_WRONLY | O_CREAT, 0600)};
    SystemIo{}.write("", "one ");
    SystemIo{}.write("-", "two");
  }
  CHECK(content(folder / "out") == "one two");
}

TEST_CASE("write: a folder, a missing folder and a full device are failures of the output", "[cli]") {
  const TemporaryFolder folder;
  const std::string below = folder / "missing/out";
  CHECK(writing(folder.path(), "x") ==
        Failure{ExitStatus::output_failed, folder.path() + ": can't be written: Is a directory"});
  CHECK(writing(below, "x") ==
        Failure{ExitStatus::output_failed, below + ": can't be written: No such file or directory"});
  CHECK(writing("/dev/full", "x") ==
        Failure{ExitStatus::output_failed, "/dev/full: can't be written: No space left on device"});
}

TEST_CASE("write: standard output on a full device is a failure", "[cli]") {
  Failure failure;
  {
    const Redirected output{STDOUT_FILENO, ::open("/dev/full", O_WRONLY)};
    failure = writing("", "x");
  }
  CHECK(failure ==
        Failure{ExitStatus::output_failed, "standard output: can't be written: No space left on device"});
}

TEST_CASE("write: a reader that closed its pipe is no failure", "[cli]") {
  const auto handler = std::signal(SIGPIPE, SIG_IGN);
  std::array<int, 2> pipe{};
  REQUIRE(::pipe(pipe.data()) == 0);
  ::close(pipe[0]);
  Failure failure;
  {
    const Redirected output{STDOUT_FILENO, pipe[1]};
    failure = writing("", "x");
  }
  std::signal(SIGPIPE, handler);
  CHECK(failure == Failure{});
}

TEST_CASE("write_error: goes to standard error", "[cli]") {
  const TemporaryFolder folder;
  {
    const Redirected error{STDERR_FILENO, ::open((folder / "err").c_str(), O_WRONLY | O_CREAT, 0600)};
    SystemIo{}.write_error("langpick: error: x\n");
  }
  CHECK(content(folder / "err") == "langpick: error: x\n");
}

TEST_CASE("environment: tells an empty variable from none", "[cli]") {
  REQUIRE(::setenv("LANGPICK_TEST", "", 1) == 0);
  CHECK(SystemIo{}.environment("LANGPICK_TEST") == "");
  REQUIRE(::unsetenv("LANGPICK_TEST") == 0);
  CHECK(SystemIo{}.environment("LANGPICK_TEST") == std::nullopt);
}

TEST_CASE("terminal_width: a file is no terminal", "[cli]") {
  std::optional<int> width;
  {
    const Redirected output{STDOUT_FILENO, ::open("/dev/null", O_WRONLY)};
    width = SystemIo{}.terminal_width();
  }
  CHECK(width == std::nullopt);
}

TEST_CASE("terminal_width: a terminal has its columns, or 80 if it doesn't say", "[cli]") {
  const int controller = ::posix_openpt(O_RDWR | O_NOCTTY);
  if (controller < 0) SKIP("no pseudo-terminals here");
  REQUIRE(::grantpt(controller) == 0);
  REQUIRE(::unlockpt(controller) == 0);
  std::optional<int> unknown;
  std::optional<int> known;
  {
    const Redirected output{STDOUT_FILENO, ::open(::ptsname(controller), O_RDWR | O_NOCTTY)};
    unknown = SystemIo{}.terminal_width();
    const winsize size{.ws_row = 24, .ws_col = 132, .ws_xpixel = 0, .ws_ypixel = 0};
    REQUIRE(::ioctl(controller, TIOCSWINSZ, &size) == 0);
    known = SystemIo{}.terminal_width();
  }
  ::close(controller);
  CHECK(unknown == 80);
  CHECK(known == 132);
}

}  // namespace langpick::cli
