#pragma once
/// Files to ballots: several people's answers.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "langpick/knowledge_base.hpp"
#include "langpick/team.hpp"

namespace langpick {

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
