/// A table of anybody's, and before it a line with its scales: what is wrong is said, and what is sound makes
/// a knowledge base that is.

#include "cli/decision_table.hpp"

#include "cli/error.hpp"
#include "fuzz/fuzz.hpp"
#include "langpick/reading.hpp"
#include "util/csv.hpp"

using namespace langpick;

namespace {

using Rows = std::vector<std::vector<std::string>>;

Rows rows_of(const util::Csv& csv) {
  Rows rows;
  for (const std::vector<util::Cell>& cells : csv.rows) {
    std::vector<std::string>& row = rows.emplace_back();
    for (const util::Cell& cell : cells) row.push_back(cell.text);
  }
  return rows;
}

/// Every cell in quotes; the first line, which is blank, says what separates them.
std::string quoted(const Rows& rows, char separator) {
  std::string text{separator, '\n'};
  for (const std::vector<std::string>& row : rows) {
    for (const std::string& cell : row) {
      text += '"';
      for (const char c : cell) text.append(c == '"' ? 2 : 1, c);
      text += '"';
      text += &cell == &row.back() ? '\n' : separator;
    }
  }
  return text;
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view table = fuzz::text_of(data, size);
  std::string_view line = fuzz::take_until(table, '\n');
  std::vector<std::string> scales;
  while (!line.empty()) scales.emplace_back(fuzz::take_until(line, ' '));

  const util::Csv csv = util::read_csv(table);
  const Rows rows = rows_of(csv);
  fuzz::require(rows_of(util::read_csv(quoted(rows, csv.separator))) == rows, "cells can be quoted");
  try {
    std::size_t rounded = 0;
    report::Draft draft = cli::read_decision_table(table, "table.csv", scales, rounded);
    draft.name = draft.source = draft.source_kind = "table";
    draft.as_of = "2026-11-28";
    const LoadedKnowledgeBase made{report::draft_json(draft), {}};
    fuzz::require(made.findings().empty(), "what is made of a table is sound");
    fuzz::require(made.knowledge_base().criteria.size() == draft.criteria.size(), "no row is lost");
  } catch (const cli::Error& error) {
    for (const std::string& said : error.lines) {
      fuzz::require(!said.empty(), "an error says what");
      fuzz::require_harmless(said);
    }
  }
  return 0;
}
