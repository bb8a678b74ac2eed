#pragma once
/// How the decision records of a folder are called, told from the names that stand there. Pure.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "util/calendar.hpp"

namespace langpick::cli {

/// What a name says before its title.
enum class NameKind : std::uint8_t {
  number,       ///< "0007"
  year_number,  ///< "2026007" or "2026-007", the seventh of a year
  day,          ///< "2026-11-30"
  compact_day,  ///< "20261130"
  month,        ///< "2026-11"
};

/// How titles are written in names.
enum class TitleCase : std::uint8_t { lower, first, each };  ///< use-it, Use-it, Use-It

/// "adr-0007-use-it.md": a prefix, a number of four digits, a separator and a title.
struct Naming {
  std::string prefix;
  NameKind kind = NameKind::number;
  std::string joint;      ///< between a year and what follows it
  std::size_t width = 4;  ///< of the number; wider ones are written as they are
  std::string separator = "-";
  std::string word;  ///< in front of every title, with what parts them: "adr-"
  char word_separator = '-';
  TitleCase letters = TitleCase::lower;
  std::string file;  ///< a record is a folder with this file, "README.md"; empty: it is a file

  [[nodiscard]] bool is_dated() const { return kind >= NameKind::day; }
};

/// A record's name within its folder, and what others call the record.
struct RecordName {
  std::string path;         ///< "0007-use-it.md", "0007-use-it/README.md"
  std::string id;           ///< "ADR-0007"; where names are dated all of it but its ending
  std::int64_t number = 0;  ///< that its digits make, a date's as well
};

struct FolderNames {
  Naming naming;  ///< in an empty folder that of MADR, "0007-use-it.md"
  std::vector<RecordName> records;
  std::string unclear;  ///< why no name can follow, as a clause with what to do; empty: one can
};

/// What the files are called that hold a decision record in a folder. `paths` are those of all files in it
/// and below, relative to it; what is no record (README, index, template) is left out.
[[nodiscard]] FolderNames record_names(std::span<const std::string> paths);

/// The name that follows: of the number after the largest or, where it is stated, of `number`; of `day` where
/// names are dated. Precondition: it is clear what follows, and there is a day where names are dated.
[[nodiscard]] RecordName next_name(const FolderNames& folder, std::string_view title,
                                   std::optional<std::int64_t> number, std::optional<util::Day> day);

/// Those records that `reference` may mean: a number, a date, a name with or without its ending.
[[nodiscard]] std::vector<RecordName> records_called(const FolderNames& folder, std::string_view reference);

}  // namespace langpick::cli
