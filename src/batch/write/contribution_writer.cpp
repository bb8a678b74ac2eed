#include "batch/write/contribution_writer.hpp"

#include <string>

#include "report/json_parts.hpp"
#include "report/json_writer.hpp"
#include "util/rounding.hpp"

namespace langpick::batch {

ContributionWriter::ContributionWriter(const KnowledgeBase& kb)
    : kb_(&kb), texts_(kb.alternatives.size() * kb.alternatives.size()) {}

ContributionWriter::Text ContributionWriter::text_of(const Contribution& c, Index leader, Index rival) const {
  const report::IdNames ids{*kb_};
  report::JsonWriter out{report::JsonLayout::one_line};
  out.begin_object().member("question", ids.question(c.question)).key("option");
  if (c.option) {
    out.value(kb_->questions[*c.question].options[*c.option].id);
  } else {
    out.null();
  }
  out.member("criterion", kb_->criteria[c.criterion].id);
  out.member("favours", kb_->alternatives[c.numerator > 0 ? leader : rival].id);
  const std::string before = ',' + std::move(out.key("points")).take();
  return {Fragment{before + ",\"numerator\":" + std::to_string(c.numerator) + '}'}, before.size(),
          c.numerator};
}

std::vector<ContributionWriter::Text>& ContributionWriter::texts_of(const Recommendation& r,
                                                                    std::size_t ranks) {
  std::vector<Text>& texts = texts_[*r.leader * kb_->alternatives.size() + *r.rival];
  if (texts.empty()) texts.resize(ranks);
  return texts;
}

void ContributionWriter::write(const Recommendation& r, const LargestContributions& largest,
                               LineBuffer& out) {
  if (largest.count == 0) return out.put(std::string_view{R"(,"contributions":[])"});
  out.put(std::string_view{R"(,"contributions":)"});
  const std::size_t first = out.size();
  std::vector<Text>& texts = texts_of(r, largest.ranked.size());
  for (std::size_t i = 0; i < largest.count; ++i) {
    Text& text = texts[largest.ranks[i]];
    if (text.split == 0) text = text_of(largest[i], *r.leader, *r.rival);
    out.put(text.around, 0, text.split);
    out.put_decimal(util::rounded_ratio(text.numerator, r.divisor, 10), 1);
    out.put(text.around, text.split, text.around.size());
  }
  out.set(first, '[');
  out.put(']');
}

}  // namespace langpick::batch
