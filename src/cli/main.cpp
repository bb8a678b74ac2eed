#include <csignal>
#include <fcntl.h>
#include <unistd.h>

#include "cli/app.hpp"
#include "cli/system/system_io.hpp"

namespace {

/// Where a standard stream was closed, the next file that is opened would take its place. What is put there
/// instead can't be used the way it is meant, so that who reads or writes it gets the error that it deserves.
void fill_closed_streams() {
  if (::fcntl(STDIN_FILENO, F_GETFD) < 0) ::open("/dev/null", O_WRONLY);
  if (::fcntl(STDOUT_FILENO, F_GETFD) < 0) ::open("/dev/null", O_RDONLY);
  if (::fcntl(STDERR_FILENO, F_GETFD) < 0) ::open("/dev/null", O_RDONLY);
}

}  // namespace

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);  // a reader that leaves is no error, and must not change the exit status
  std::signal(SIGXFSZ, SIG_IGN);  // nor is a limit on files more than an output that can't be written
  fill_closed_streams();
  langpick::cli::SystemIo io;
  return langpick::cli::run({argv + 1, argv + argc}, io);
}
