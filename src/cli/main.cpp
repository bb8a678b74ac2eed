#include <csignal>

#include "cli/app.hpp"
#include "cli/system/system_io.hpp"

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);  // a reader that leaves is no error, and must not change the exit status
  langpick::cli::SystemIo io;
  return langpick::cli::run({argv + 1, argv + argc}, io);
}
