#include "cli/records/documents.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "cli/records/naming.hpp"
#include "cli/records/status.hpp"
#include "langpick/check.hpp"
#include "langpick/record.hpp"
#include "util/ascii.hpp"
#include "util/printable.hpp"

namespace langpick::cli {

namespace {

bool may_hold_record(std::string_view file) {
  const std::string small = util::lowered(file);
  constexpr std::array<std::string_view, 6> endings{".json", ".md",   ".markdown",
                                                    ".rst",  ".adoc", ".asciidoc"};
  return std::ranges::any_of(endings, [&](std::string_view ending) { return small.ends_with(ending); });
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
  std::optional<RecordReading> reading = find_record(bytes, util::lowered(file).ends_with(".json"));
  if (!reading) return std::nullopt;
  document.passed_over = util::printable(withdrawn_status(bytes));
  if (!reading->findings.empty()) {
    document.errors = error_of(document.file, reading->findings).lines;
    document.position = reading->findings.front().position;
  } else {
    document.record = std::move(reading->record);
  }
  return document;
}

class Search {
 public:
  Search(Io& io, bool allow_empty, const std::function<report::CheckedDocument(RecordDocument&)>& check)
      : io_(io), allow_empty_(allow_empty), check_(check) {}

  void named(const std::string& name) {
    if (file(name)) return;
    const std::string shown = document_name(name);
    unreadable(shown, shown + R"(: holds no record: neither a JSON document with "document": )" +
                          R"("langpick-record" nor Markdown with a record in a comment)");
  }

  void through(const std::string& folder, const FolderContents& contents) {
    const std::size_t before = checks_.documents.size();
    for (const auto& [name, error] : contents.unreadable) unreadable(name, error);
    for (const std::string& name : contents.files) {
      if (!may_hold_record(name)) {
        ++checks_.other_files;
      } else if (!file(name)) {
        ++checks_.files_without_record;
      }
    }
    for (const std::string& link : contents.links) {
      io_.write_error("langpick: note: " + util::printable(link) +
                      ": a link to a folder, which isn't followed; name it to have it looked through\n");
    }
    // a record is a file of its folder, or the text of a folder that is the record
    std::set<std::string> folders;
    const std::size_t least = folder.find_last_not_of('/') + 1;
    for (std::size_t i = before; i < checks_.documents.size(); ++i) {
      std::string above = checks_.documents[i].file;
      for (int levels = 0; levels < 2; ++levels) {
        above.resize(std::min(above.find_last_of('/'), above.size()));
        if (above.size() >= least) folders.insert(above + '/');
      }
    }
    for (const std::string& each : folders) find_duplicates(each, contents.files);
    if (checks_.documents.size() == before && !allow_empty_)
      unreadable(folder, folder + ": holds no record; --allow-empty lets that pass");
  }

  [[nodiscard]] report::Checks take() && { return std::move(checks_); }

 private:
  /// False: it holds no record.
  bool file(const std::string& file) {
    std::optional<RecordDocument> document = read(file, io_);
    ++checks_.files;
    if (document) {
      checks_.documents.push_back(check_(*document));
    } else {
      io_.release(file);
    }
    return document.has_value();
  }

  void unreadable(const std::string& name, std::string error) {
    RecordDocument document{.file = name, .record = {}, .passed_over = {}, .errors = {std::move(error)}};
    checks_.documents.push_back(check_(document));
  }

  /// `folder` ends with a slash. `files` are in the order of names, so that those below it follow each other.
  void find_duplicates(const std::string& folder, const std::vector<std::string>& files) {
    std::vector<std::string> below;
    for (auto file = std::ranges::lower_bound(files, folder);
         file != files.end() && file->starts_with(folder); ++file)
      below.push_back(file->substr(folder.size()));
    const FolderNames names = record_names(below);
    if (names.naming.is_dated() || !names.unclear.empty()) return;
    std::map<std::int64_t, report::SharedNumber> by_number;
    for (const RecordName& name : names.records) {
      report::SharedNumber& shared = by_number[name.number];
      shared.id = name.id;
      shared.files.push_back(folder + name.path);
    }
    for (auto& [number, shared] : by_number) {
      if (shared.files.size() > 1) checks_.duplicates.push_back(std::move(shared));
    }
  }

  Io& io_;
  bool allow_empty_;
  const std::function<report::CheckedDocument(RecordDocument&)>& check_;
  report::Checks checks_;
};

}  // namespace

report::Checks check_each(const std::vector<std::string>& paths, bool allow_empty, Io& io,
                          const std::function<report::CheckedDocument(RecordDocument&)>& check) {
  if (paths.empty()) {
    throw usage_error("nothing to check; name records, decision records, or folders with them");
  }
  Search search{io, allow_empty, check};
  for (const std::string& path : paths) {
    if (const std::optional<FolderContents> contents = io.contents_of(path)) {
      search.through(path, *contents);
    } else {
      search.named(path);
    }
  }
  return std::move(search).take();
}

report::CheckedDocument checked(const RecordDocument& document,
                                std::span<const KnowledgeBase* const> knowledge_bases,
                                const CheckScope& scope, const report::CauseLevels& levels) {
  report::CheckedDocument result{
      .file = document.file, .errors = document.errors, .position = document.position};
  if (!document.record) return result;
  if (!document.passed_over.empty()) {
    result.result = report::CheckResult::passed_over;
    result.why = document.passed_over;
    return result;
  }
  const std::string& id = document.record->knowledge_base.id;
  const auto kb = std::ranges::find(knowledge_bases, id, [](const KnowledgeBase* each) { return each->id; });
  if (kb == knowledge_bases.end()) {
    std::string loaded;
    for (const KnowledgeBase* each : knowledge_bases)
      loaded += (loaded.empty() ? "" : ", ") + util::quoted(each->id);
    result.errors = {document.file + ": recorded with the knowledge base " + util::quoted(id) +
                     ", which isn't loaded (" + loaded + "); name it with --kb"};
    return result;
  }
  return report::checked_document(document.file, *document.record,
                                  langpick::check(*document.record, **kb, scope), levels);
}

ExitStatus concluded(const report::Checks& checks, Io& io) {
  ExitStatus status = ExitStatus::done;
  for (const report::CheckedDocument& document : checks.documents) {
    for (const std::string& line : document.errors) {
      io.write_error("langpick: error: " + util::printable(line) + '\n');
    }
    if (document.result == report::CheckResult::unreadable) {
      status = ExitStatus::bad_input;
    } else if (report::fails(document)) {
      status = std::max(status, ExitStatus::gate_failed);
    }
  }
  if (checks.duplicate_level == report::CauseLevel::error && !checks.duplicates.empty())
    status = std::max(status, ExitStatus::gate_failed);
  return status;
}

}  // namespace langpick::cli
