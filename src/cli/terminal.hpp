#pragma once
/// The terminal that a conversation is held at, whatever standard output is.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace langpick::cli {

/// What came of waiting for the person.
struct Input {
  enum class Kind : std::uint8_t {
    bytes,        ///< `bytes` were typed, or sent by the terminal itself
    resized,      ///< the terminal has another size now
    suspended,    ///< Ctrl-Z, while keys are read: call `suspend()` when the screen is cleared
    timeout,      ///< nothing came in time
    ended,        ///< nothing can come any more
    interrupted,  ///< Ctrl-C, a hang-up, or the process is asked to end
  };
  Kind kind = Kind::timeout;
  std::string bytes;
};

/// As long as it lives, signals that would end the process are told by `wait` instead; then all is as before.
class Terminal {
 public:
  Terminal() = default;
  Terminal(const Terminal&) = delete;
  Terminal& operator=(const Terminal&) = delete;
  virtual ~Terminal() = default;

  /// Waits for input, at most `milliseconds` if given.
  [[nodiscard]] virtual Input wait(std::optional<int> milliseconds) = 0;
  virtual void show(std::string_view text) = 0;

  struct Size {
    int columns = 80;
    int rows = 24;
  };
  [[nodiscard]] virtual Size size() const = 0;

  /// From now on `wait` gives keys as they are pressed, none from before, and nothing is echoed.
  virtual void read_keys() = 0;
  /// Gives the terminal back as it was found.
  virtual void restore() = 0;
  /// Shows `text` in the user's pager, `pager` or else less, as git does; without one, or where all of it
  /// fits on the screen, as it is until Enter is pressed. Keys are read before and after that.
  virtual void page(std::string_view text, const std::optional<std::string>& pager) = 0;
  /// Stops the process as Ctrl-Z does, the terminal restored; returns, reading keys, when it is continued.
  virtual void suspend() = 0;
};

}  // namespace langpick::cli
