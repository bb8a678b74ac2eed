#include "cli/ballots.hpp"

#include <filesystem>

#include "langpick/ballot_reading.hpp"

namespace langpick::cli {

std::vector<Ballot> read_ballots(const std::vector<std::string>& files, const KnowledgeBase& kb, Io& io) {
  BallotReader reader{kb};
  for (const std::string& file : files) {
    const std::string stem = file == "-" ? "stdin" : std::filesystem::path{file}.stem().string();
    reader.take_file(document_name(file), stem, io.read(file));
  }
  if (!reader.complaints().empty()) throw Error{ExitStatus::bad_input, reader.complaints()};
  return reader.ballots();
}

}  // namespace langpick::cli
