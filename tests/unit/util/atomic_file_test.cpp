#include "util/atomic_file.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <filesystem>
#include <unistd.h>

#include <catch2/catch_test_macros.hpp>
#include <sys/resource.h>
#include <sys/stat.h>

#include "support/temporary_folder.hpp"

namespace langpick::util {

namespace {

using test::content;
using test::put;
using test::TemporaryFolder;

mode_t mode(const std::string& path) {
  struct stat status {};
  REQUIRE(::stat(path.c_str(), &status) == 0);
  return status.st_mode & 07777U;
}

}  // namespace

TEST_CASE("write_file: a new file has the bytes, zeros and all, and nothing else is left", "[util]") {
  const TemporaryFolder folder;
  constexpr std::string_view bytes{"a\0b\n", 4};
  CHECK(write_file(folder / "new", bytes).empty());
  CHECK(content(folder / "new") == bytes);
  CHECK(folder.size() == 1);
}

TEST_CASE("write_file: a new file gets the mode that open gives it", "[util]") {
  const TemporaryFolder folder;
  const mode_t before = ::umask(027);
  CHECK(write_file(folder / "new", "x").empty());
  CHECK(::umask(before) == 027);  // and the mask stays
  CHECK(mode(folder / "new") == 0640);
}

TEST_CASE("write_file: an existing file is replaced and keeps its permissions", "[util]") {
  const TemporaryFolder folder;
  put(folder / "old", "a longer text than the new one");
  REQUIRE(::chmod((folder / "old").c_str(), 0604) == 0);
  CHECK(write_file(folder / "old", "new").empty());
  CHECK(content(folder / "old") == "new");
  CHECK(mode(folder / "old") == 0604);
  CHECK(folder.size() == 1);
}

TEST_CASE("write_file: nothing is a content, too", "[util]") {
  const TemporaryFolder folder;
  put(folder / "old", "something");
  CHECK(write_file(folder / "old", "").empty());
  CHECK(std::filesystem::file_size(folder / "old") == 0);
}

TEST_CASE("write_file: a link stays and what it points to is replaced", "[util]") {
  const TemporaryFolder folder;
  put(folder / "target", "old");
  std::filesystem::create_symlink("target", folder / "link");
  CHECK(write_file(folder / "link", "new").empty());
  CHECK(std::filesystem::is_symlink(folder / "link"));
  CHECK(content(folder / "target") == "new");
}

TEST_CASE("write_file: a folder is refused", "[util]") {
  const TemporaryFolder folder;
  CHECK(write_file(folder.path(), "x") == "Is a directory");
  CHECK(folder.size() == 0);
}

TEST_CASE("write_file: a folder that isn't there is not made", "[util]") {
  const TemporaryFolder folder;
  CHECK(write_file(folder / "missing/file", "x") == "No such file or directory");
  CHECK(folder.size() == 0);
}

TEST_CASE("write_file: a file as folder is refused", "[util]") {
  const TemporaryFolder folder;
  put(folder / "file", "x");
  CHECK(write_file(folder / "file/below", "y") == "Not a directory");
  CHECK(content(folder / "file") == "x");
}

TEST_CASE("write_file: what stops halfway leaves the old file and no other", "[util]") {
  const TemporaryFolder folder;
  put(folder / "old", "old");
  rlimit before{};
  REQUIRE(::getrlimit(RLIMIT_FSIZE, &before) == 0);
  const auto handler = std::signal(SIGXFSZ, SIG_IGN);
  const rlimit ten_bytes{.rlim_cur = 10, .rlim_max = before.rlim_max};
  REQUIRE(::setrlimit(RLIMIT_FSIZE, &ten_bytes) == 0);
  const std::string failure = write_file(folder / "old", "more than ten bytes");
  REQUIRE(::setrlimit(RLIMIT_FSIZE, &before) == 0);
  std::signal(SIGXFSZ, handler);
  CHECK(failure == "File too large");
  CHECK(content(folder / "old") == "old");
  CHECK(folder.size() == 1);
}

TEST_CASE("write_file: a device is written to and not replaced", "[util]") {
  CHECK(write_file("/dev/null", "x").empty());
  CHECK(std::filesystem::is_character_file("/dev/null"));
  CHECK(write_file("/dev/full", "x") == "No space left on device");
}

TEST_CASE("write_file: a pipe is written to and stays one", "[util]") {
  const TemporaryFolder folder;
  const std::string path = folder / "pipe";
  REQUIRE(::mkfifo(path.c_str(), 0600) == 0);
  const int reader = ::open(path.c_str(), O_RDONLY | O_NONBLOCK);
  REQUIRE(reader >= 0);
  CHECK(write_file(path, "through").empty());
  std::array<char, 16> buffer{};
  CHECK(::read(reader, buffer.data(), buffer.size()) == 7);
  CHECK(std::string_view{buffer.data(), 7} == "through");
  ::close(reader);
  CHECK(std::filesystem::is_fifo(path));
}

TEST_CASE("write_all: tells the errno of what stopped it", "[util]") {
  CHECK(write_all(-1, "x") == EBADF);
  CHECK(write_all(-1, "") == 0);
}

}  // namespace langpick::util
