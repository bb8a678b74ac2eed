#include "cli/ballots.hpp"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <optional>
#include <utility>

#include "cli/options/answer_options.hpp"
#include "langpick/ballot_reading.hpp"
#include "langpick/check.hpp"
#include "langpick/record_reading.hpp"
#include "util/ascii.hpp"
#include "util/printable.hpp"

namespace langpick::cli {

namespace {

/// What `paths` name, and of a folder all that may be a ballot: none is left out in silence.
std::vector<std::string> files_of(const std::vector<std::string>& paths, Io& io) {
  std::vector<std::string> files;
  for (const std::string& path : paths) {
    const std::optional<FolderContents> folder = io.contents_of(path);
    if (!folder) {
      files.push_back(path);
      continue;
    }
    const auto refuse = [](const std::string& why) { throw Error{ExitStatus::bad_input, {why}}; };
    if (!folder->unreadable.empty()) refuse(folder->unreadable.front().second);
    if (!folder->links.empty())
      refuse(util::printable(folder->links.front()) + ": a link to a folder, which isn't followed; name it");
    const std::size_t before = files.size();
    std::ranges::copy_if(folder->files, std::back_inserter(files), [](const std::string& file) {
      const std::string small = util::lowered(file);
      return small.ends_with(".json") || small.ends_with(".jsonl");
    });
    if (files.size() == before) refuse(document_name(path) + ": holds no ballot: no .json or .jsonl file");
  }
  return files;
}

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

std::vector<Ballot> read_ballots(const std::vector<std::string>& paths, const KnowledgeBase& kb, Io& io) {
  BallotReader reader{kb};
  for (const std::string& file : files_of(paths, io)) {
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
