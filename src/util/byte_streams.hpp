#pragma once
/// Bytes that come and go piece by piece, wherever from and to.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace langpick::util {

class ByteSource {
 public:
  ByteSource() = default;
  ByteSource(const ByteSource&) = delete;
  ByteSource& operator=(const ByteSource&) = delete;
  virtual ~ByteSource() = default;

  /// Waits until there is something, and reads what there is; 0: the end.
  [[nodiscard]] virtual std::size_t read(std::span<char> into) = 0;
  /// Would `read` return at once?
  [[nodiscard]] virtual bool ready() = 0;
  /// A `read` that waits in another thread returns 0, as does every one after it.
  virtual void interrupt() = 0;
  /// How many bytes there are, where that is known.
  [[nodiscard]] virtual std::optional<std::uint64_t> size() const = 0;
};

class ByteSink {
 public:
  ByteSink() = default;
  ByteSink(const ByteSink&) = delete;
  ByteSink& operator=(const ByteSink&) = delete;
  virtual ~ByteSink() = default;

  /// Passes all of `bytes` on; false: nobody reads them any more.
  [[nodiscard]] virtual bool write(std::string_view bytes) = 0;
  /// What was written is all, and is to stay: without it a file that is written whole or not at all isn't.
  virtual void commit() = 0;
};

}  // namespace langpick::util
