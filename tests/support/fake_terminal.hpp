#pragma once
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/terminal.hpp"

namespace langpick::test {

/// A terminal at which `inputs` come one after the other, and then the end of input.
class FakeTerminal : public cli::Terminal {
 public:
  FakeTerminal(std::vector<cli::Input> inputs, std::string& shown, std::function<void()> before_waiting = {})
      : inputs_(std::move(inputs)), shown_(shown), before_waiting_(std::move(before_waiting)) {}

  [[nodiscard]] cli::Input wait(std::optional<int> /*milliseconds*/) override {
    if (before_waiting_) before_waiting_();
    if (next_ == inputs_.size()) return {cli::Input::Kind::ended, {}};
    return inputs_[next_++];
  }
  void show(std::string_view text) override { shown_ += text; }
  [[nodiscard]] Size size() const override { return {80, 24}; }
  void read_keys() override {}
  void restore() override {}
  void page(std::string_view text, const std::optional<std::string>&) override { shown_ += text; }
  void suspend() override {}

 private:
  std::vector<cli::Input> inputs_;
  std::size_t next_ = 0;
  std::string& shown_;
  std::function<void()> before_waiting_;
};

/// Typed bytes.
inline std::vector<cli::Input> typed(std::string bytes) {
  return {{cli::Input::Kind::bytes, std::move(bytes)}};
}

}  // namespace langpick::test
