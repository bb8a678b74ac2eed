#include "cli/records/documents.hpp"

#include <algorithm>

#include "cli/records/status.hpp"
#include "langpick/record_reading.hpp"
#include "util/printable.hpp"

namespace langpick::cli {

namespace {

bool may_hold_record(std::string file) {
  std::ranges::transform(file, file.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return file.ends_with(".json") || file.ends_with(".md") || file.ends_with(".markdown");
}

/// None where the file holds no record.
std::optional<RecordDocument> read(const std::string& file, Io& io) {
  RecordDocument document{.file = document_name(file), .record = {}, .passed_over = {}, .errors = {}};
  std::string bytes;
  try {
    bytes = io.read(file);
  } catch (const Error& error) {
    document.errors = error.lines;
    return document;
  }
  std::optional<RecordReading> reading = find_record(bytes);
  if (!reading) return std::nullopt;
  document.passed_over = util::printable(withdrawn_status(bytes));
  if (!reading->findings.empty()) {
    document.errors = error_of(document.file, reading->findings).lines;
  } else {
    document.record = std::move(reading->record);
  }
  return document;
}

class Search {
 public:
  Search(Io& io, const std::function<report::CheckedDocument(RecordDocument&)>& check)
      : io_(io), check_(check) {}

  void named(const std::string& name);
  void through(const std::string& folder, const FolderContents& contents);
  [[nodiscard]] report::Checks take() && { return std::move(checks_); }

 private:
  /// False: it holds no record.
  bool file(const std::string& file);
  void unreadable(const std::string& name, std::string error);

  Io& io_;
  const std::function<report::CheckedDocument(RecordDocument&)>& check_;
  report::Checks checks_;
};

bool Search::file(const std::string& file) {
  std::optional<RecordDocument> document = read(file, io_);
  ++checks_.files;
  if (document) {
    checks_.documents.push_back(check_(*document));
  } else {
    io_.release(file);
  }
  return document.has_value();
}

void Search::unreadable(const std::string& name, std::string error) {
  RecordDocument document{.file = name, .record = {}, .passed_over = {}, .errors = {std::move(error)}};
  checks_.documents.push_back(check_(document));
}

void Search::named(const std::string& name) {
  if (file(name)) return;
  const std::string shown = document_name(name);
  unreadable(shown, shown + R"(: holds no record: neither a JSON document with "document": )" +
                        R"("langpick-record" nor Markdown with a record in a comment)");
}

void Search::through(const std::string& folder, const FolderContents& contents) {
  const std::size_t before = checks_.documents.size();
  for (const auto& [name, error] : contents.unreadable) unreadable(name, error);
  for (const std::string& name : contents.files) {
    if (may_hold_record(name) && !file(name)) ++checks_.files_without_record;
  }
  for (const std::string& link : contents.links) {
    io_.write_error("langpick: note: " + util::printable(link) +
                    ": a link to a folder, which isn't followed; name it to have it looked through\n");
  }
  if (checks_.documents.size() == before)
    unreadable(folder, folder + ": holds no record in any *.json or *.md file");
}

}  // namespace

report::Checks check_each(const std::vector<std::string>& paths, Io& io,
                          const std::function<report::CheckedDocument(RecordDocument&)>& check) {
  if (paths.empty()) {
    throw Error{ExitStatus::usage,
                {"nothing to check; name records, decision records, or folders with them"}};
  }
  Search search{io, check};
  for (const std::string& path : paths) {
    if (const std::optional<FolderContents> contents = io.contents_of(path)) {
      search.through(path, *contents);
    } else {
      search.named(path);
    }
  }
  return std::move(search).take();
}

}  // namespace langpick::cli
