#include "cli/ballots.hpp"

#include <filesystem>
#include <optional>
#include <utility>

#include "cli/options/answer_options.hpp"
#include "langpick/ballot_reading.hpp"
#include "langpick/check.hpp"
#include "langpick/record_reading.hpp"
#include "util/printable.hpp"

namespace langpick::cli {

namespace {

/// A team's decision is taken up again.
void take_record(const RecordReading& reading, const std::string& document, const KnowledgeBase& kb,
                 BallotReader& reader, Io& io) {
  require_sound(reading, document, kb);
  if (reading.record.ballots.empty()) {
    throw Error{
        ExitStatus::bad_input,
        {document + ": is a record of one person's decision; `langpick recommend --answers` takes it"}};
  }
  RestoredBallots then = restored_ballots(reading.record, kb);
  say_dropped(document, then.dropped, io);
  for (Ballot& ballot : then.ballots) reader.take(std::move(ballot), document);
}

}  // namespace

std::vector<Ballot> read_ballots(const std::vector<std::string>& files, const KnowledgeBase& kb, Io& io) {
  BallotReader reader{kb};
  for (const std::string& file : files) {
    const std::string stem = file == "-" ? "stdin" : std::filesystem::path{file}.stem().string();
    const std::string bytes = io.read(file);
    if (const std::optional<RecordReading> record = find_record(bytes)) {
      take_record(*record, document_name(file), kb, reader, io);
    } else {
      reader.take_file(document_name(file), stem, bytes);
    }
  }
  if (!reader.complaints().empty()) throw Error{ExitStatus::bad_input, reader.complaints()};
  return reader.ballots();
}

}  // namespace langpick::cli
