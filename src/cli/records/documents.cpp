#include "cli/records/documents.hpp"

#include <algorithm>
#include <array>

#include "langpick/record_reading.hpp"
#include "util/front_matter.hpp"
#include "util/printable.hpp"

namespace langpick::cli {

namespace {

bool may_hold_record(const std::string& file) { return file.ends_with(".json") || file.ends_with(".md"); }

RecordCarrier carrier_of(std::string_view bytes) {
  const std::size_t first = bytes.find_first_not_of(" \t\r\n");
  const bool is_json = first != std::string_view::npos && bytes[first] == '{';
  return is_json ? RecordCarrier::json : RecordCarrier::markdown;
}

/// An architecture decision record that says itself that it no longer counts.
std::string withdrawn(std::string_view bytes) {
  constexpr std::array<std::string_view, 3> words{"superseded", "rejected", "deprecated"};
  const std::string status = util::front_matter_value(bytes, "status");
  const bool is_withdrawn =
      std::ranges::any_of(words, [&](std::string_view word) { return status.starts_with(word); });
  return is_withdrawn ? util::printable(status) : std::string{};
}

using Visit = std::function<void(RecordDocument&)>;

/// Reads one document after the other, each into the memory of the one before.
class Reader {
 public:
  Reader(Io& io, const Visit& visit) : io_(io), visit_(visit) {}

  void read_named(const std::string& file);
  void look_through(const std::string& folder, const std::vector<std::string>& files);

 private:
  bool visit_document(const std::string& file);
  std::optional<RecordDocument> read(const std::string& file);

  Io& io_;
  const Visit& visit_;
  Record old_;
};

/// None where the file holds no record.
std::optional<RecordDocument> Reader::read(const std::string& file) {
  RecordDocument document{.file = document_name(file), .record = {}, .passed_over = {}, .errors = {}};
  std::string bytes;
  try {
    bytes = io_.read(file);
  } catch (const Error& error) {
    document.errors = error.lines;
    return document;
  }
  const RecordCarrier carrier = carrier_of(bytes);
  std::optional<RecordReading> reading = find_record(bytes, carrier, std::move(old_));
  if (!reading) return std::nullopt;
  if (carrier == RecordCarrier::markdown) document.passed_over = withdrawn(bytes);
  if (!reading->findings.empty()) {
    document.errors = error_of(document.file, reading->findings).lines;
  } else {
    document.record = std::move(reading->record);
  }
  return document;
}

bool Reader::visit_document(const std::string& file) {
  std::optional<RecordDocument> document = read(file);
  if (!document) return false;
  visit_(*document);
  if (document->record) old_ = *std::move(document->record);
  return true;
}

void Reader::read_named(const std::string& file) {
  if (visit_document(file)) return;
  const std::string name = document_name(file);
  RecordDocument document{.file = name,
                          .record = {},
                          .passed_over = {},
                          .errors = {name + R"(: holds no record: neither a JSON document with "document": )"
                                            R"("langpick-record" nor Markdown with a record in a comment)"}};
  visit_(document);
}

void Reader::look_through(const std::string& folder, const std::vector<std::string>& files) {
  bool found = false;
  for (const std::string& file : files) {
    if (may_hold_record(file) && visit_document(file)) found = true;
  }
  if (!found) throw Error{ExitStatus::bad_input, {folder + ": holds no record in any *.json or *.md file"}};
}

}  // namespace

void for_each_record(const std::vector<std::string>& paths, Io& io, const Visit& visit) {
  if (paths.empty()) {
    throw Error{ExitStatus::usage,
                {"nothing to check; name records, decision records, or folders with them"}};
  }
  Reader reader{io, visit};
  for (const std::string& path : paths) {
    if (const std::optional<std::vector<std::string>> files = io.files_below(path)) {
      reader.look_through(path, *files);
    } else {
      reader.read_named(path);
    }
  }
}

}  // namespace langpick::cli
