#pragma once
/// Where results are put together: text goes in by blocks, as fast as memory takes it.

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace langpick::batch {

/// Text that is written again and again, kept so that it can be copied in whole blocks.
class Fragment {
 public:
  static constexpr std::size_t block = 32;

  Fragment() = default;
  explicit Fragment(std::string_view text) : padded_(text), size_(text.size()) {
    padded_.append(block, '\0');
  }

  [[nodiscard]] const char* data() const { return padded_.data(); }
  [[nodiscard]] std::size_t size() const { return size_; }

 private:
  std::string padded_;
  std::size_t size_ = 0;
};

class LineBuffer {
 public:
  void put(char c) {
    reserve(1);
    *end_++ = c;
  }
  void put(std::string_view text) {
    reserve(text.size());
    end_ += text.copy(end_, text.size());
  }
  void put(const Fragment& fragment) {
    const char* const from = fragment.data();  // by themselves, as what is written might be any of them
    const std::size_t size = fragment.size();
    reserve(size + Fragment::block);
    char* const to = end_;
    for (std::size_t i = 0; i < size; i += Fragment::block) std::memcpy(to + i, from + i, Fragment::block);
    end_ = to + size;
  }
  /// `value` with its last `decimals` digits, 1 or 2, after the point: as `report::JsonWriter` writes a
  /// `Decimal`, 5.0, 94.21.
  void put_decimal(std::int64_t value, int decimals);

  [[nodiscard]] std::string_view text() const { return {bytes_.data(), size()}; }
  void clear() { end_ = bytes_.data(); }
  /// Gives memory back that a large line took.
  void shrink();

 private:
  [[nodiscard]] std::size_t size() const { return static_cast<std::size_t>(end_ - bytes_.data()); }
  void reserve(std::size_t more) {
    if (static_cast<std::size_t>(limit_ - end_) < more) resize(size() + more);
  }
  void resize(std::size_t least);

  std::vector<char> bytes_;
  char* end_ = nullptr;  ///< of what was put
  char* limit_ = nullptr;
};

}  // namespace langpick::batch
