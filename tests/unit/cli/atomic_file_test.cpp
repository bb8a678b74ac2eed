#include "cli/system/atomic_file.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <unistd.h>
#include <vector>

#include <catch2/catch_test_macros.hpp>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include "support/temporary_folder.hpp"

namespace langpick::cli {

namespace {

using test::content;
using test::put;
using test::TemporaryFolder;

mode_t mode(const std::string& path) {
  struct stat status {};
  REQUIRE(::stat(path.c_str(), &status) == 0);
  return status.st_mode & 07777U;
}

/// Writes `bytes` to `path`; empty, or why it failed.
std::string write(const std::string& path, std::string_view bytes) {
  AtomicFile file{path};
  int error = file.error();
  if (error == 0) error = file.write(bytes);
  if (error == 0) error = file.commit();
  return error == 0 ? "" : std::strerror(error);
}

}  // namespace

TEST_CASE("AtomicFile: a new file has the bytes, zeros and all, and nothing else is left", "[cli]") {
  const TemporaryFolder folder;
  constexpr std::string_view bytes{"a\0b\n", 4};
  CHECK(write(folder / "new", bytes).empty());
  CHECK(content(folder / "new") == bytes);
  CHECK(folder.size() == 1);
}

TEST_CASE("AtomicFile: a new file gets the mode that open gives it", "[cli]") {
  const TemporaryFolder folder;
  const mode_t before = ::umask(027);
  CHECK(write(folder / "new", "x").empty());
  CHECK(::umask(before) == 027);  // and the mask stays
  CHECK(mode(folder / "new") == 0640);
}

TEST_CASE("AtomicFile: an existing file is replaced and keeps its permissions", "[cli]") {
  const TemporaryFolder folder;
  put(folder / "old", "a longer text than the new one");
  REQUIRE(::chmod((folder / "old").c_str(), 0604) == 0);
  CHECK(write(folder / "old", "new").empty());
  CHECK(content(folder / "old") == "new");
  CHECK(mode(folder / "old") == 0604);
  CHECK(folder.size() == 1);
}

TEST_CASE("AtomicFile: nothing is a content, too", "[cli]") {
  const TemporaryFolder folder;
  put(folder / "old", "something");
  CHECK(write(folder / "old", "").empty());
  CHECK(std::filesystem::file_size(folder / "old") == 0);
}

TEST_CASE("AtomicFile: a link stays and what it points to is replaced", "[cli]") {
  const TemporaryFolder folder;
  put(folder / "target", "old");
  std::filesystem::create_symlink("target", folder / "link");
  CHECK(write(folder / "link", "new").empty());
  CHECK(std::filesystem::is_symlink(folder / "link"));
  CHECK(content(folder / "target") == "new");
}

TEST_CASE("AtomicFile: a link that leads nowhere leads to the new file", "[cli]") {
  const TemporaryFolder folder;
  std::filesystem::create_symlink("target", folder / "link");
  CHECK(write(folder / "link", "new").empty());
  CHECK(std::filesystem::is_symlink(folder / "link"));
  CHECK(content(folder / "target") == "new");
}

TEST_CASE("AtomicFile: a file that isn't its own is never removed, whatever it is called", "[cli]") {
  const TemporaryFolder folder;
  put(folder / "report", "old");
  const std::string of_process = "report." + std::to_string(::getpid());
  const std::vector<std::string> others{of_process,
                                        "report.1",
                                        "report.XXXXXX",
                                        ".langpick-",
                                        ".langpick-x",
                                        ".langpick-0123456789abcdeg",
                                        ".langpick-0123456789abcdef0"};
  for (const std::string& name : others) put(folder / name, "precious");
  CHECK(write(folder / "report", "new").empty());
  CHECK(write(folder / "another", "new").empty());
  for (const std::string& name : others) CHECK(content(folder / name) == "precious");
  CHECK(folder.size() == 2 + static_cast<std::ptrdiff_t>(others.size()));
}

TEST_CASE("AtomicFile: what a killed run left is cleared, what a living one is making stays", "[cli]") {
  const TemporaryFolder folder;
  put(folder / ".langpick-0123456789abcdef", "half");
  put(folder / ".langpick-fedcba9876543210", "half");
  std::filesystem::create_symlink("report", folder / ".langpick-0000000000000000");
  const int living = ::open((folder / ".langpick-fedcba9876543210").c_str(), O_RDONLY);
  REQUIRE(::flock(living, LOCK_EX) == 0);
  CHECK(write(folder / "report", "x").empty());
  CHECK_FALSE(std::filesystem::exists(folder / ".langpick-0123456789abcdef"));
  CHECK(std::filesystem::exists(folder / ".langpick-fedcba9876543210"));
  CHECK(std::filesystem::is_symlink(folder / ".langpick-0000000000000000"));
  ::close(living);
}

TEST_CASE("AtomicFile: a name may be as long as the file system takes", "[cli]") {
  const TemporaryFolder folder;
  const std::string path = folder / std::string(255, 'n');
  CHECK(write(path, "old").empty());
  CHECK(write(path, "new").empty());
  CHECK(content(path) == "new");
}

TEST_CASE("AtomicFile: what isn't to be written isn't, and no foreign program is made", "[cli]") {
  const TemporaryFolder folder;
  put(folder / "old", "old");
  REQUIRE(::chmod((folder / "old").c_str(), 04755) == 0);
  CHECK(write(folder / "old", "new").empty());
  CHECK(mode(folder / "old") == 0755);
  REQUIRE(::chmod((folder / "old").c_str(), 0444) == 0);
  REQUIRE(::chmod(folder.path().c_str(), 0777) == 0);
  {
    const test::Nobody nobody;
    CHECK(write(folder / "old", "newer") == "Permission denied");
  }
  if (::geteuid() != 0) return;
  REQUIRE(::chown((folder / "old").c_str(), 1234, 2345) == 0);
  CHECK(write(folder / "old", "newest").empty());
  struct stat status {};
  REQUIRE(::stat((folder / "old").c_str(), &status) == 0);
  CHECK(status.st_uid == 1234);
  CHECK(status.st_gid == 2345);
}

TEST_CASE("AtomicFile: a file in a folder that takes no new one is written where it stands", "[cli]") {
  const TemporaryFolder folder;
  put(folder / "old", "a longer text");
  REQUIRE(::chmod((folder / "old").c_str(), 0666) == 0);
  REQUIRE(::chmod(folder.path().c_str(), 0555) == 0);
  {
    const test::Nobody nobody;
    CHECK(write(folder / "old", "new").empty());
  }
  REQUIRE(::chmod(folder.path().c_str(), 0755) == 0);
  CHECK(content(folder / "old") == "new");
}

TEST_CASE("AtomicFile: a folder is refused", "[cli]") {
  const TemporaryFolder folder;
  CHECK(write(folder.path(), "x") == "Is a directory");
  CHECK(folder.size() == 0);
}

TEST_CASE("AtomicFile: a folder that isn't there is not made", "[cli]") {
  const TemporaryFolder folder;
  CHECK(write(folder / "missing/file", "x") == "No such file or directory");
  CHECK(folder.size() == 0);
}

TEST_CASE("AtomicFile: a file as folder is refused", "[cli]") {
  const TemporaryFolder folder;
  put(folder / "file", "x");
  CHECK(write(folder / "file/below", "y") == "Not a directory");
  CHECK(content(folder / "file") == "x");
}

TEST_CASE("AtomicFile: what stops halfway leaves the old file and no other", "[cli]") {
  const TemporaryFolder folder;
  put(folder / "old", "old");
  rlimit before{};
  REQUIRE(::getrlimit(RLIMIT_FSIZE, &before) == 0);
  const auto handler = std::signal(SIGXFSZ, SIG_IGN);
  const rlimit ten_bytes{.rlim_cur = 10, .rlim_max = before.rlim_max};
  REQUIRE(::setrlimit(RLIMIT_FSIZE, &ten_bytes) == 0);
  const std::string failure = write(folder / "old", "more than ten bytes");
  REQUIRE(::setrlimit(RLIMIT_FSIZE, &before) == 0);
  std::signal(SIGXFSZ, handler);
  CHECK(failure == "File too large");
  CHECK(content(folder / "old") == "old");
  CHECK(folder.size() == 1);
}

TEST_CASE("AtomicFile: a device is written to and not replaced", "[cli]") {
  CHECK(write("/dev/null", "x").empty());
  CHECK(std::filesystem::is_character_file("/dev/null"));
  CHECK(write("/dev/full", "x") == "No space left on device");
}

TEST_CASE("AtomicFile: a pipe is written to and stays one", "[cli]") {
  const TemporaryFolder folder;
  const std::string path = folder / "pipe";
  REQUIRE(::mkfifo(path.c_str(), 0600) == 0);
  const int reader = ::open(path.c_str(), O_RDONLY | O_NONBLOCK);
  REQUIRE(reader >= 0);
  CHECK(write(path, "through").empty());
  std::array<char, 16> buffer{};
  CHECK(::read(reader, buffer.data(), buffer.size()) == 7);
  CHECK(std::string_view{buffer.data(), 7} == "through");
  ::close(reader);
  CHECK(std::filesystem::is_fifo(path));
}

TEST_CASE("write_all: tells the errno of what stopped it", "[cli]") {
  CHECK(write_all(-1, "x") == EBADF);
  CHECK(write_all(-1, "") == 0);
}

}  // namespace langpick::cli
