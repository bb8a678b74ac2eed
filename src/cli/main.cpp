#include "cli/app.hpp"
#include "cli/system_io.hpp"

int main(int argc, char** argv) {
  langpick::cli::SystemIo io;
  return langpick::cli::run({argv + 1, argv + argc}, io);
}
