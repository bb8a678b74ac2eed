#pragma once
/// Bytes to knowledge base and answers: the only place where JSON comes in.

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "langpick/answers.hpp"
#include "langpick/finding.hpp"
#include "langpick/knowledge_base.hpp"
#include "langpick/progress.hpp"
#include "langpick/team.hpp"

namespace langpick {

/// The bytes of a file that stands beside a document, by its name. May throw.
using ReadBeside = std::function<std::string(const std::string& name)>;

/// A knowledge base together with the memory that it views.
class LoadedKnowledgeBase {
 public:
  /// Reads and checks a whole document, which need not outlive the call. With any finding the
  /// knowledge base must not be used. Without `read_beside` its precedents are left out.
  explicit LoadedKnowledgeBase(std::string_view bytes, const ReadBeside& read_beside = {});
  ~LoadedKnowledgeBase();
  LoadedKnowledgeBase(LoadedKnowledgeBase&&) noexcept;
  LoadedKnowledgeBase& operator=(LoadedKnowledgeBase&&) noexcept;
  LoadedKnowledgeBase(const LoadedKnowledgeBase&) = delete;
  LoadedKnowledgeBase& operator=(const LoadedKnowledgeBase&) = delete;

  /// Every defect, in the document's order; empty: it is sound.
  [[nodiscard]] const Findings& findings() const;
  [[nodiscard]] const KnowledgeBase& knowledge_base() const;  ///< lives as long as this object
  /// The same whatever was found, for `lint`, which knows the findings: entries stand where they stand in
  /// the document, with harmless values for what was reported.
  [[nodiscard]] const KnowledgeBase& as_far_as_read() const;

 private:
  struct Content;
  std::unique_ptr<Content> content_;
};

/// Answers read from `{"project": …, "answers": {…}, "weights": {…}, "notes": {…}}`, every key optional. A
/// "name", an "id" and a "$schema" may stand beside them, with any value.
struct AnswersReading {
  Answers answers;
  Findings findings;  ///< with any, the answers must not be used
};
[[nodiscard]] AnswersReading read_answers(const KnowledgeBase& kb, std::string_view bytes);

/// The same with the "name", or else the "id", which has to be a text or a whole number; empty: it has
/// neither.
struct NamedAnswersReading : AnswersReading {
  std::string name;
};
[[nodiscard]] NamedAnswersReading read_named_answers(const KnowledgeBase& kb, std::string_view bytes);

/// An interview that was left.
struct ProgressReading : KeptInterview {
  Findings findings;  ///< with any, it is no such document, and the progress must not be used
};
[[nodiscard]] ProgressReading read_progress(const KnowledgeBase& kb, std::string_view bytes);

/// Ballots as they come in, file by file. With any complaint they must not be used.
class BallotReader {
 public:
  explicit BallotReader(const KnowledgeBase& kb) : kb_(&kb) {}

  /// A file holds one ballot, or one a line. `document` is what complaints call it; `name` is that of a
  /// ballot that states none.
  void take_file(std::string_view document, std::string_view name, std::string_view bytes);

  /// One more, as it stands in `document`.
  void take(Ballot ballot, const std::string& document);

  /// What is wrong with them, a line each.
  [[nodiscard]] const std::vector<std::string>& complaints() const { return complaints_; }
  /// In the order in which they came; no two are of one name.
  [[nodiscard]] const std::vector<Ballot>& ballots() const { return ballots_; }

 private:
  void read(std::string_view text, const std::string& document, std::optional<std::int64_t> line,
            std::string name);

  const KnowledgeBase* kb_;
  std::vector<Ballot> ballots_;
  std::unordered_map<std::string, std::string> documents_;  // by name: where its ballot comes from
  std::vector<std::string> complaints_;
};

}  // namespace langpick
