#pragma once
/// A sink that a test can look into.

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

#include "util/byte_streams.hpp"

namespace langpick::test {

/// Keeps what is written, for as long as somebody reads.
class FakeSink : public util::ByteSink {
 public:
  bool write(std::string_view bytes) override {
    if (throws) throw std::runtime_error("full");
    if (writes_left == 0) return false;
    --writes_left;
    text += bytes;
    return true;
  }
  void commit() override {}

  std::string text;
  std::size_t writes_left = SIZE_MAX;
  bool throws = false;
};

}  // namespace langpick::test
