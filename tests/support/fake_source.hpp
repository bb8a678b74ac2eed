#pragma once
#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>

#include "util/byte_streams.hpp"

namespace langpick::test {

/// Bytes in memory that come in pieces. After each piece there is nothing more at once, if `hesitant`.
class FakeSource : public util::ByteSource {
 public:
  explicit FakeSource(std::string bytes, std::size_t most_at_once = 65536, bool hesitant = false)
      : bytes_(std::move(bytes)), most_at_once_(most_at_once), hesitant_(hesitant) {}

  std::size_t read(std::span<char> into) override {
    const std::size_t size = std::min({into.size(), most_at_once_, bytes_.size() - at_});
    bytes_.copy(into.data(), size, at_);
    at_ += size;
    return size;
  }
  bool ready() override { return !hesitant_; }
  void interrupt() override {}
  [[nodiscard]] std::optional<std::uint64_t> size() const override { return bytes_.size(); }

 private:
  std::string bytes_;
  std::size_t most_at_once_;
  bool hesitant_;
  std::size_t at_ = 0;
};

}  // namespace langpick::test
