#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "langpick/knowledge_base.hpp"
#include "tui/view.hpp"

namespace langpick::tui {

/// What stands behind a question, to be scrolled.
class EvidenceView : public View {
 public:
  /// Begins at the option of this label, or at the top where that is empty.
  EvidenceView(const KnowledgeBase& kb, Index question, std::string_view option_label, const Theme& theme)
      : kb_(kb), question_(question), theme_(theme), start_(option_label) {}

  [[nodiscard]] Rows draw(const Area& area) override;
  [[nodiscard]] std::vector<Hint> hints() const override;
  bool take(const Event& event) override;
  void click(std::size_t) override {}

 private:
  const KnowledgeBase& kb_;
  Index question_;
  Theme theme_;
  std::string start_;  ///< looked for when it is drawn: lines depend on the width
  std::size_t top_ = 0;
  std::size_t last_top_ = 0;
  std::size_t shown_ = 1;
};

}  // namespace langpick::tui
