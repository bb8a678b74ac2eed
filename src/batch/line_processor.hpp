#pragma once
/// A line in, a result out.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "batch/read/chosen_options.hpp"
#include "batch/read/plain_line.hpp"
#include "batch/score/scorer.hpp"
#include "batch/write/fields.hpp"
#include "batch/write/line_buffer.hpp"
#include "batch/write/verdict_writer.hpp"
#include "langpick/analysis.hpp"
#include "langpick/finding.hpp"

namespace langpick::batch {

/// What is wanted of every line.
struct Request {
  std::vector<Field> fields = default_fields();
  bool full = false;    ///< the whole object of `recommend` instead, after the line's id if it has one
  std::string kb_file;  ///< see `report::recommendation_json`
};

/// Where a line stands.
struct Place {
  std::string_view document;  ///< named in errors; empty: there is only one
  std::uint64_t line = 1;     ///< counted from 1, blank ones too
};

/// What became of a line.
struct LineResult {
  Choice choice;      ///< none for a bad line
  Findings findings;  ///< with any, the line is bad, and what was put is an error object
};

/// Keeps its memory from line to line. Not for two threads at once.
class LineProcessor {
 public:
  /// `kb` and `request` outlive the processor.
  LineProcessor(const KnowledgeBase& kb, const Request& request);

  /// Puts the result of `line`, which isn't blank, has no '\n' and has `line_padding` after it, with a line
  /// break.
  LineResult process(std::string_view line, const Place& place, LineBuffer& out);

  /// Puts an error in the place of a line that can't be read at all.
  static void put_error(std::string_view id, const Place& place, const Findings& findings, LineBuffer& out);

 private:
  /// Reads any line, sound or not, into `r_.answers` and `chosen_`.
  Findings read(std::string_view line, const Place& place, std::string_view& id);
  /// What holds as long as the criteria are weighed the same.
  struct Weighing {
    Weighing(const KnowledgeBase& kb, const std::vector<int>& weight_percent)
        : scorer(kb, weight_percent), contributions(kb) {}

    Scorer scorer;
    ContributionWriter contributions;
  };
  Weighing& weighing_of(const std::vector<int>& weight_percent);
  std::string_view harmless(std::string_view id);
  void put_result(Weighing& weighing, std::string_view id, LineBuffer& out);

  const KnowledgeBase* kb_;
  const Request* request_;
  bool quick_only_;  ///< every field is a quick one
  bool firmness_;    ///< one of them needs it
  PlainReader plain_;
  VerdictWriter writer_;
  Weighing as_stated_;               ///< for the weights that the knowledge base states
  std::optional<Weighing> weighed_;  ///< for the last other ones
  std::vector<int> weighed_as_;
  std::string harmless_id_;
  Recommendation r_;
  ChosenOptions chosen_;  ///< the same as in `r_.answers`
  bool bare_ = true;      ///< `r_.answers` has neither weights nor notes
};

}  // namespace langpick::batch
