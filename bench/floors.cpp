/// What reading and writing alone cost: the least that a batch could take.

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <cstdlib>
#include <fcntl.h>
#include <iostream>
#include <simdjson.h>
#include <string>
#include <string_view>
#include <unistd.h>
#include <vector>

#include <nlohmann/json.hpp>

#include "cli/system/atomic_file.hpp"

namespace {

constexpr const char* usage = R"(usage: floors WORK FILE [BYTES]

Does one kind of work on the lines of FILE, and then writes BYTES bytes (none) to standard output:
  read      reads the file, block by block
  newlines  counts the lines
  simdjson  parses each line with simdjson, and looks at nothing in it
  nlohmann  the same with nlohmann_json
)";

constexpr std::size_t block_size = std::size_t{128} << 10U;

/// Calls `work` with blocks of whole lines, each followed by readable bytes as simdjson wants them.
template <typename Work>
bool for_each_block(const char* path, Work work) {
  const int file = ::open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0) return false;
  std::vector<char> bytes(block_size + simdjson::SIMDJSON_PADDING);
  std::size_t filled = 0;
  while (true) {
    const ssize_t got = ::read(file, bytes.data() + filled, block_size - filled);
    if (got < 0) return false;
    filled += static_cast<std::size_t>(got);
    const std::string_view there{bytes.data(), filled};
    const std::size_t end = got == 0 ? filled : there.rfind('\n') + 1;
    work(there.substr(0, end));
    if (got == 0) break;
    std::copy(there.begin() + static_cast<std::ptrdiff_t>(end), there.end(), bytes.begin());
    filled -= end;
  }
  ::close(file);
  return true;
}

template <typename Work>
bool for_each_line(const char* path, Work work) {
  return for_each_block(path, [&](std::string_view block) {
    while (!block.empty()) {
      const std::size_t end = std::min(block.find('\n'), block.size());
      work(block.substr(0, end));
      block.remove_prefix(std::min(end + 1, block.size()));
    }
  });
}

bool parse_with_simdjson(const char* path, std::uint64_t& parsed) {
  simdjson::dom::parser parser;
  return for_each_block(path, [&](std::string_view block) {
    simdjson::dom::document_stream documents;
    if (parser.parse_many(block.data(), block.size(), block.size()).get(documents) != simdjson::SUCCESS)
      return;
    for (const auto document : documents) parsed += document.error() == simdjson::SUCCESS ? 1U : 0U;
  });
}

bool write_bytes(std::uint64_t count) {
  const std::string block(block_size, 'x');
  for (; count > 0; count -= std::min<std::uint64_t>(count, block.size())) {
    const std::string_view piece =
        std::string_view{block}.substr(0, std::min<std::uint64_t>(count, block.size()));
    if (langpick::cli::write_all(STDOUT_FILENO, piece) != 0) return false;
  }
  return true;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> arguments{argv + 1, argv + argc};
  if (arguments.size() < 2 || arguments.size() > 3) {
    std::cerr << usage;
    return 2;
  }
  const std::string& work = arguments[0];
  const char* path = arguments[1].c_str();
  std::uint64_t lines = 0;
  bool done = false;
  if (work == "read") {
    done = for_each_block(path, [&](std::string_view) { ++lines; });
  } else if (work == "newlines") {
    done = for_each_line(path, [&](std::string_view) { ++lines; });
  } else if (work == "simdjson") {
    done = parse_with_simdjson(path, lines);
  } else if (work == "nlohmann") {
    done = for_each_line(
        path, [&](std::string_view line) { lines += nlohmann::json::parse(line).is_object() ? 1U : 0U; });
  }
  std::uint64_t bytes = 0;
  if (arguments.size() == 3) {
    std::from_chars(arguments[2].data(), arguments[2].data() + arguments[2].size(), bytes);
  }
  if (!done || lines == 0 || !write_bytes(bytes)) return EXIT_FAILURE;
  std::cerr << lines << '\n';
  return EXIT_SUCCESS;
}
