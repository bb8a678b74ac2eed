#pragma once
/// Memory behind the views of a knowledge base that was read from a file.

#include <algorithm>
#include <memory_resource>
#include <span>
#include <string_view>
#include <type_traits>
#include <vector>

namespace langpick::json {

/// Keeps copies until it ends; nothing moves once it is kept.
class Arena {
 public:
  [[nodiscard]] std::string_view keep(std::string_view text) {
    const std::span<const char> copy = keep(std::span<const char>{text});
    return {copy.data(), copy.size()};
  }
  template <typename T>
  [[nodiscard]] std::span<const T> keep(const std::vector<T>& items) {
    return keep(std::span<const T>{items});
  }
  template <typename T>
  [[nodiscard]] std::span<const T> keep(std::span<const T> items) {
    static_assert(std::is_trivially_destructible_v<T>, "the arena runs no destructors");
    if (items.empty()) return {};
    T* copy = std::pmr::polymorphic_allocator<T>{&memory_}.allocate(items.size());
    std::uninitialized_copy(items.begin(), items.end(), copy);
    return {copy, items.size()};
  }

 private:
  std::pmr::monotonic_buffer_resource memory_;
};

}  // namespace langpick::json
