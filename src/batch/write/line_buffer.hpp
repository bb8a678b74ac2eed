#pragma once
/// Where results are put together: text goes in by blocks, as fast as memory takes it.

#include <array>
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
  void put(const Fragment& fragment) { put(fragment, 0, fragment.size()); }
  /// The part of a fragment from one place to another.
  void put(const Fragment& fragment, std::size_t from, std::size_t to) {
    const char* const text = fragment.data() + from;  // by itself, as what is written might be any of it
    const std::size_t size = to - from;
    reserve(size + Fragment::block);
    char* const at = end_;
    for (std::size_t i = 0; i < size; i += Fragment::block) std::memcpy(at + i, text + i, Fragment::block);
    end_ = at + size;
  }
  /// `value` with its last `decimals` digits, 1 or 2, after the point: as `report::JsonWriter` writes a
  /// `Decimal`, 5.0, 94.21.
  void put_decimal(std::int64_t value, int decimals) {
    if (decimals != 1 || static_cast<std::uint64_t>(value) > most_written_tenths) {
      return put_any_decimal(value, decimals);
    }
    const WrittenTenths& written = written_tenths[static_cast<std::size_t>(value)];
    reserve(sizeof written);
    std::memcpy(end_, &written, sizeof written);  // all of it, as that is one word
    end_ += written.size;
  }

  /// Bytes put so far.
  [[nodiscard]] std::size_t size() const { return static_cast<std::size_t>(end_ - bytes_.data()); }
  /// Writes over one of them: the comma before a first member becomes the bracket that it needs.
  void set(std::size_t at, char c) { bytes_[at] = c; }
  [[nodiscard]] std::string_view text() const { return {bytes_.data(), size()}; }
  void clear() { end_ = bytes_.data(); }
  /// Gives memory back that a large line took.
  void shrink();

 private:
  /// 0.0 to 100.0 as they are written: nearly all numbers are among them.
  struct WrittenTenths {
    std::array<char, 7> text{};
    std::uint8_t size = 0;
  };
  static constexpr std::size_t most_written_tenths = 1000;
  static const std::array<WrittenTenths, most_written_tenths + 1> written_tenths;

  void put_any_decimal(std::int64_t value, int decimals);
  void reserve(std::size_t more) {
    if (static_cast<std::size_t>(limit_ - end_) < more) resize(size() + more);
  }
  void resize(std::size_t least);

  std::vector<char> bytes_;
  char* end_ = nullptr;  ///< of what was put
  char* limit_ = nullptr;
};

}  // namespace langpick::batch
