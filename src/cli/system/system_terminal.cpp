#include "cli/system/system_terminal.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <ctime>
#include <fcntl.h>
#include <poll.h>
#include <termios.h>
#include <unistd.h>

#include <sys/ioctl.h>
#include <sys/wait.h>

#include "cli/system/atomic_file.hpp"

namespace langpick::cli {

namespace {

// Set by the handler, read by `wait`. Nothing else is safe to do there.
volatile std::sig_atomic_t interrupted = 0;
volatile std::sig_atomic_t resized = 0;
volatile std::sig_atomic_t suspended = 0;

void note(int signal) {
  if (signal == SIGWINCH) {
    resized = 1;
  } else if (signal == SIGTSTP) {
    suspended = 1;
  } else {
    interrupted = 1;
  }
}

constexpr int command_not_found = 127;  // a shell's exit status

constexpr std::array noted_signals{SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGWINCH};

/// While it lives the signals are noted, and delivered only while the process waits: nothing is lost between
/// a look at the notes and the wait. Then each is handled as before.
class SignalNotes {
 public:
  SignalNotes() {
    interrupted = 0;
    resized = 0;
    suspended = 0;
    sigset_t blocked;
    sigemptyset(&blocked);
    for (const int signal : noted_signals) sigaddset(&blocked, signal);
    sigaddset(&blocked, SIGTSTP);
    ::sigprocmask(SIG_BLOCK, &blocked, &before_);
    for (std::size_t i = 0; i < noted_signals.size(); ++i) install(noted_signals[i], old_[i]);
    install(SIGTSTP, old_stop_);
    note_stops(false);
  }
  ~SignalNotes() {
    for (std::size_t i = 0; i < noted_signals.size(); ++i) ::sigaction(noted_signals[i], &old_[i], nullptr);
    ::sigaction(SIGTSTP, &old_stop_, nullptr);
    ::sigprocmask(SIG_SETMASK, &before_, nullptr);
  }
  SignalNotes(const SignalNotes&) = delete;
  SignalNotes& operator=(const SignalNotes&) = delete;

  /// Is a stop noted, or does it stop the process? A process whose stops are ignored goes on ignoring them.
  void note_stops(bool noted) const {
    struct sigaction action = old_stop_;
    if (noted && old_stop_.sa_handler != SIG_IGN) action.sa_handler = note;
    ::sigaction(SIGTSTP, &action, nullptr);
  }

  /// What is let through while waiting.
  [[nodiscard]] const sigset_t& waiting_mask() const { return before_; }

 private:
  /// No SA_RESTART: a signal has to end the wait. One that is ignored (nohup) stays so.
  static void install(int signal, struct sigaction& old) {
    ::sigaction(signal, nullptr, &old);
    if (old.sa_handler == SIG_IGN) return;
    struct sigaction action {};
    action.sa_handler = note;
    sigemptyset(&action.sa_mask);
    ::sigaction(signal, &action, nullptr);
  }

  sigset_t before_{};
  std::array<struct sigaction, noted_signals.size()> old_{};
  struct sigaction old_stop_ {};
};

/// While it lives a pager has the terminal: Ctrl-C is the pager's, and Ctrl-Z stops both. Who asks this
/// process to end ends the pager first.
class PagerSignals {
 public:
  explicit PagerSignals(const sigset_t& waiting) {
    sigset_t blocked = waiting;
    sigemptyset(&awaited_);
    for (const int signal : {SIGCHLD, SIGTERM, SIGHUP}) {
      struct sigaction now {};
      ::sigaction(signal, nullptr, &now);
      if (signal != SIGCHLD && now.sa_handler == SIG_IGN) continue;  // nohup
      sigaddset(&awaited_, signal);
      sigaddset(&blocked, signal);
    }
    struct sigaction ignore {};
    ignore.sa_handler = SIG_IGN;
    ::sigaction(SIGINT, &ignore, old_.data());
    ::sigaction(SIGQUIT, &ignore, &old_[1]);
    ::sigprocmask(SIG_SETMASK, &blocked, &before_);
  }
  ~PagerSignals() {
    ::sigprocmask(SIG_SETMASK, &before_, nullptr);
    ::sigaction(SIGINT, old_.data(), nullptr);
    ::sigaction(SIGQUIT, &old_[1], nullptr);
  }
  PagerSignals(const PagerSignals&) = delete;
  PagerSignals& operator=(const PagerSignals&) = delete;

  /// How it ended.
  [[nodiscard]] int wait_for(pid_t pager) const {
    int status = 0;
    while (::waitpid(pager, &status, WNOHANG) == 0) {
      int signal = 0;
      if (::sigwait(&awaited_, &signal) != 0 || signal == SIGCHLD) continue;
      interrupted = 1;  // whoever waits next is told
      ::kill(pager, SIGTERM);
    }
    return status;
  }

 private:
  sigset_t awaited_{};
  sigset_t before_{};
  std::array<struct sigaction, 2> old_{};
};

/// Where the person sees it: a descriptor, opened if need be.
class Display {
 public:
  Display() {
    for (const int descriptor : {STDERR_FILENO, STDOUT_FILENO}) {
      if (::isatty(descriptor) == 0) continue;
      descriptor_ = descriptor;
      return;
    }
    opened_ = ::open("/dev/tty", O_WRONLY | O_CLOEXEC | O_NOCTTY);
    if (opened_ >= 0) descriptor_ = opened_;
  }
  ~Display() {
    if (opened_ >= 0) ::close(opened_);
  }
  Display(const Display&) = delete;
  Display& operator=(const Display&) = delete;

  [[nodiscard]] int descriptor() const { return descriptor_; }

 private:
  int descriptor_ = STDERR_FILENO;
  int opened_ = -1;
};

class SystemTerminal : public Terminal {
 public:
  SystemTerminal() { ::tcgetattr(STDIN_FILENO, &found_); }
  ~SystemTerminal() override { give_back(); }
  SystemTerminal(const SystemTerminal&) = delete;
  SystemTerminal& operator=(const SystemTerminal&) = delete;

  [[nodiscard]] Input wait(std::optional<int> milliseconds) override {
    constexpr long nanoseconds = 1'000'000;
    const timespec limit{milliseconds.value_or(0) / 1000, milliseconds.value_or(0) % 1000 * nanoseconds};
    while (true) {
      if (std::optional<Input> input = noted()) return *std::move(input);
      pollfd input{STDIN_FILENO, POLLIN, 0};
      const int ready = ::ppoll(&input, 1, milliseconds ? &limit : nullptr, &signals_.waiting_mask());
      if (ready > 0) return read_bytes();
      if (ready == 0) return {Input::Kind::timeout, {}};
      if (errno != EINTR) return {Input::Kind::ended, {}};
    }
  }

  void show(std::string_view text) override {
    // a terminal that is gone tells by `wait`
    static_cast<void>(write_all(display_.descriptor(), text));
  }

  [[nodiscard]] Size size() const override {
    winsize found{};
    if (::ioctl(display_.descriptor(), TIOCGWINSZ, &found) != 0 || found.ws_col == 0 || found.ws_row == 0) {
      return {};  // some terminals don't say, or say 0
    }
    return {found.ws_col, found.ws_row};
  }

  void read_keys() override {
    termios keys = found_;
    keys.c_lflag &=
        ~static_cast<tcflag_t>(ICANON | ECHO | IEXTEN);  // ISIG stays: Ctrl-C is a signal here, too
    keys.c_iflag &= ~static_cast<tcflag_t>(IXON);
    keys.c_cc[VMIN] = 1;
    keys.c_cc[VTIME] = 0;
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH,
                &keys);  // what was typed before anything was seen is no answer to it
    signals_.note_stops(true);
    reads_keys_ = true;
  }

  void restore() override { give_back(); }

  void page(std::string_view text, const std::optional<std::string>& pager) override {
    give_back();
    const bool fits = std::ranges::count(text, '\n') + 1 < size().rows;  // less -F would be gone at once
    const bool has_none = pager && (pager->empty() || pager == "cat");
    if (fits || has_none ||
        !run_pager(text, pager.value_or("command -v less >/dev/null || exit 127; exec less"))) {
      show(text);
      show("\nEnter goes back: ");
      Input input;
      while (input.kind != Input::Kind::ended && input.kind != Input::Kind::interrupted &&
             input.bytes.find('\n') == std::string::npos)
        input = wait(std::nullopt);
      if (input.kind != Input::Kind::bytes) interrupted = 1;  // whoever waits next is told, of the end, too
    }
    read_keys();
  }

  void suspend() override {
    give_back();
    ::raise(SIGTSTP);  // stops here, as the signal is let through below
    sigset_t stop;
    sigemptyset(&stop);
    sigaddset(&stop, SIGTSTP);
    ::sigprocmask(SIG_UNBLOCK, &stop, nullptr);
    ::sigprocmask(SIG_BLOCK, &stop, nullptr);
    ::tcgetattr(STDIN_FILENO, &found_);  // the shell may have changed it meanwhile
    read_keys();
  }

 private:
  void give_back() {
    if (!reads_keys_) return;
    reads_keys_ = false;
    signals_.note_stops(false);
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &found_);  // what the terminal itself said must not look typed
  }

  [[nodiscard]] static std::optional<Input> noted() {
    using Kind = Input::Kind;
    if (interrupted != 0) {
      interrupted = 0;
      return Input{Kind::interrupted, {}};
    }
    if (suspended != 0) {
      suspended = 0;
      return Input{Kind::suspended, {}};
    }
    if (resized != 0) {
      resized = 0;
      return Input{Kind::resized, {}};
    }
    return std::nullopt;
  }

  [[nodiscard]] static Input read_bytes() {
    std::array<char, 4096> buffer{};
    const ssize_t got = ::read(STDIN_FILENO, buffer.data(), buffer.size());
    if (got > 0) return {Input::Kind::bytes, std::string{buffer.data(), static_cast<std::size_t>(got)}};
    if (got < 0 && (errno == EINTR || errno == EAGAIN)) return {Input::Kind::timeout, {}};
    return {Input::Kind::ended, {}};
  }

  /// False: it can't be started.
  [[nodiscard]] bool run_pager(std::string_view text, const std::string& command) const {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) return false;
    ::setenv("LESS", "FR -PsUp Down scroll  PgUp PgDn by pages  q close$", 0);
    const PagerSignals signals{signals_.waiting_mask()};
    const pid_t child = ::fork();
    if (child == 0) {
      ::sigprocmask(SIG_SETMASK, &signals_.waiting_mask(), nullptr);
      for (const int signal : {SIGINT, SIGQUIT, SIGPIPE, SIGXFSZ}) ::signal(signal, SIG_DFL);
      ::dup2(ends[0], STDIN_FILENO);
      ::execl("/bin/sh", "sh", "-c", command.c_str(), nullptr);
      ::_exit(command_not_found);
    }
    ::close(ends[0]);
    if (child > 0) static_cast<void>(write_all(ends[1], text));  // who leaves early has read enough
    ::close(ends[1]);
    const int status = child > 0 ? signals.wait_for(child) : -1;
    return child > 0 && !(WIFEXITED(status) && WEXITSTATUS(status) == command_not_found);
  }

  SignalNotes signals_;
  Display display_;
  termios found_{};
  bool reads_keys_ = false;
};

}  // namespace

std::unique_ptr<Terminal> open_system_terminal(bool any_input) {
  if (!any_input && ::isatty(STDIN_FILENO) == 0) return nullptr;
  return std::make_unique<SystemTerminal>();
}

}  // namespace langpick::cli
