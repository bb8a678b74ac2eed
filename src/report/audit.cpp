#include "report/audit.hpp"

#include <algorithm>
#include <functional>
#include <numeric>

#include <fmt/format.h>

#include "langpick/audit.hpp"
#include "langpick/claims.hpp"
#include "report/json_parts.hpp"
#include "report/page.hpp"
#include "report/words.hpp"
#include "util/calendar.hpp"
#include "util/printable.hpp"
#include "util/text.hpp"
#include "util/text_width.hpp"

namespace langpick::report {

namespace {

constexpr int all = 10'000;  // in hundredths of a percent
constexpr Count doubled_all = 2U * Count{all};

constexpr int narrowest_column = 9;  // ">99.99" and a gap

class AuditReport {
 public:
  AuditReport(const KnowledgeBase& kb, const Audit& audit, const TextStyle& style)
      : kb_(kb), audit_(audit), page_(style) {}

  std::string write() && {
    page_.paragraph("",
                    fmt::format("{} {}: {} complete answer sets, all of them counted", kb_.id, kb_.version,
                                grouped(audit_.sets)),
                    Tone::plain, Tone::strong);
    choices();
    if (kb_.questions.empty()) return std::move(page_).take();
    questions();
    options();
    return std::move(page_).take();
  }

 private:
  void choices() {
    page_.heading("What is chosen");
    std::vector<std::pair<std::string, Count>> rows;
    for (std::size_t c = 0; c + 1 < audit_.choices.size(); ++c) {
      rows.emplace_back(choice_name(kb_, audit_.choices[c]), audit_.chosen[c]);
    }
    rows.emplace_back("nobody: an exact tie", audit_.chosen.back() - audit_.none_eligible);
    rows.emplace_back("nobody: all are excluded", audit_.none_eligible);
    std::ranges::stable_sort(rows, std::greater{}, &std::pair<std::string, Count>::second);
    for (auto& [name, count] : rows) name = util::printable(name);
    const int width = std::min(util::widest(rows, &std::pair<std::string, Count>::first), page_.width() / 2);
    for (const auto& [name, count] : rows) {
      page_.line(fmt::format("  {}  {} %  {}", fitted(name, width),
                             right_aligned(share_text(count, audit_.sets), 6), grouped(count)));
    }
  }

  void questions() {
    page_.heading("What each question can move");
    page_.paragraph(
        "  ",
        "The share of one choice, from the answer to the question that makes it smallest to the one "
        "that makes it largest, whatever all other questions are answered.");
    const int width = std::min(util::widest(kb_.questions, &Question::id), page_.width() / 3);
    for (const Index q : by_swing()) {
      const QuestionAudit& found = audit_.questions[q];
      if (!found.has_influence()) continue;
      const Swing& swing = found.swing;
      const auto end = [&](Count count, OptionSet answer) {
        return fmt::format("{} % ({})", share_text(count, found.sets), option_ids(kb_.questions[q], answer));
      };
      page_.paragraph(
          fmt::format("  {}  {}  ", fitted(id(q), width),
                      right_aligned(share_text(swing.highest - swing.lowest, found.sets), 6)),
          fmt::format("{}: {} to {}", choice_name(kb_, audit_.choices[swing.choice]),
                      end(swing.lowest, swing.lowest_answer), end(swing.highest, swing.highest_answer)));
    }
    defects();
  }

  void defects() {
    std::vector<std::string> idle;
    std::vector<std::string> twins;
    std::vector<std::string> alike;
    for (Index q = 0; q < kb_.questions.size(); ++q) {
      if (!audit_.questions[q].has_influence()) idle.push_back(id(q));
      const std::span<const Option> options = kb_.questions[q].options;
      for (Index o = 0; o < options.size(); ++o) {
        const OptionAudit& option = audit_.questions[q].options[o];
        const auto pair = [&](Index other) {
          return fmt::format("{}: {} and {}", id(q), options[other].id, options[o].id);
        };
        if (option.twin) {
          twins.push_back(pair(*option.twin));
        } else if (option.same_as) {
          alike.push_back(pair(*option.same_as));
        }
      }
    }
    page_.blank();
    list_or("Without influence on any choice:", idle, "No question is without influence.");
    list_or("Options that nothing tells apart:", twins, "No option that nothing tells apart from another.");
    list_or("Options that the scores tell apart, but that lead to every choice equally often:", alike, "");
  }

  /// The items below their heading, or what to say when there are none.
  void list_or(std::string_view heading, const std::vector<std::string>& items, std::string_view none) {
    if (!items.empty()) page_.paragraph("  ", heading);
    for (const std::string& item : items) page_.paragraph("  - ", item);
    if (items.empty() && !none.empty()) page_.paragraph("  ", none);
  }

  void options() {
    page_.heading("Option by option");
    page_.paragraph("  ", "Of all answer sets with that option, the percentage that leads to each choice.");
    int label = 0;
    for (Index q = 0; q < kb_.questions.size(); ++q) {
      label = std::max(label, util::text_width(id(q)));
      for (Index o = 0; o < kb_.questions[q].options.size(); ++o) {
        label = std::max(label, util::text_width(option_id(q, o)));
      }
    }
    int width = 2 + label;
    for (const std::string& name : headings()) width += column(name);
    for (Index q = 0; q < kb_.questions.size(); ++q) {
      page_.blank();
      if (width <= page_.width()) {
        table(q, label);
      } else {
        list(q);
      }
    }
  }

  /// Beside one another, where that fits without cutting a name.
  void table(Index question, int label) {
    const std::vector<std::string> names = headings();
    std::string heading = "  " + page_.toned(Tone::strong, padded(id(question), label));
    for (const std::string& name : names)
      heading += page_.toned(Tone::faint, right_aligned(name, column(name)));
    page_.line(heading);
    for (Index o = 0; o < audit_.questions[question].options.size(); ++o) {
      const OptionAudit& option = audit_.questions[question].options[o];
      std::string line = "  " + padded(option_id(question, o), label);
      const std::vector<Count> counts = columns(option.chosen);
      for (std::size_t i = 0; i < counts.size(); ++i) {
        line += right_aligned(share_text(counts[i], option.sets), column(names[i]));
      }
      page_.line(line);
    }
  }

  /// Below one another.
  void list(Index question) {
    const std::vector<std::string> names = headings();
    page_.paragraph("  ", id(question), Tone::plain, Tone::strong);
    for (Index o = 0; o < audit_.questions[question].options.size(); ++o) {
      const OptionAudit& option = audit_.questions[question].options[o];
      const std::vector<Count> counts = columns(option.chosen);
      std::vector<std::string> items;
      for (std::size_t i = 0; i < counts.size(); ++i) {
        items.push_back(fmt::format("{} {} %", names[i], share_text(counts[i], option.sets)));
      }
      page_.paragraph("  - ", fmt::format("{}: {}", option_id(question, o), fmt::join(items, ", ")));
    }
  }

  /// Widest first, then in their order.
  [[nodiscard]] std::vector<Index> by_swing() const {
    std::vector<Index> order(kb_.questions.size());
    std::iota(order.begin(), order.end(), Index{0});
    std::ranges::stable_sort(order, [&](Index a, Index b) {
      const auto swing = [&](Index q) {
        const QuestionAudit& found = audit_.questions[q];
        return share(found.swing.highest - found.swing.lowest, found.sets);
      };
      return swing(a) > swing(b);
    });
    return order;
  }

  /// One for each alternative, one for all outside options, and one for no choice at all if that happens.
  [[nodiscard]] std::vector<std::string> headings() const {
    std::vector<std::string> names;
    for (const Alternative& alternative : kb_.alternatives) names.push_back(util::printable(alternative.id));
    if (!kb_.outside_options.empty()) names.emplace_back("outside");
    if (some_without_choice()) names.emplace_back("none");
    return names;
  }

  [[nodiscard]] std::vector<Count> columns(const std::vector<Count>& chosen) const {
    const auto alternatives = static_cast<std::ptrdiff_t>(kb_.alternatives.size());
    std::vector<Count> shown(chosen.begin(), chosen.begin() + alternatives);
    const Count outside = std::accumulate(chosen.begin() + alternatives, chosen.end() - 1, Count{0});
    if (!kb_.outside_options.empty()) shown.push_back(outside);
    if (some_without_choice()) shown.push_back(chosen.back());
    return shown;
  }

  [[nodiscard]] bool some_without_choice() const { return audit_.chosen.back() != 0; }
  [[nodiscard]] std::string id(Index question) const { return util::printable(kb_.questions[question].id); }
  [[nodiscard]] std::string option_id(Index question, Index option) const {
    return util::printable(kb_.questions[question].options[option].id);
  }
  /// How wide the column of a choice is, the gap before it included.
  static int column(std::string_view name) { return std::max(narrowest_column, util::text_width(name) + 2); }

  const KnowledgeBase& kb_;
  const Audit& audit_;
  Page page_;
};

class AuditDocument {
 public:
  AuditDocument(const KnowledgeBase& kb, const Audit& audit) : kb_(kb), audit_(audit) {}

  std::string write() && {
    out_.begin_object();
    write_identity(out_, kb_);
    out_.member("answer_sets", digits(audit_.sets));
    choices(audit_.chosen, audit_.sets);
    out_.member("none_eligible", digits(audit_.none_eligible));
    out_.member("exact_ties", digits(audit_.chosen.back() - audit_.none_eligible));
    out_.key("questions").begin_array();
    for (Index q = 0; q < kb_.questions.size(); ++q) question(q);
    out_.end_array().end_object();
    return std::move(out_).document();
  }

 private:
  /// Counts are strings: many readers hold numbers beyond 2^53 inexactly.
  void choices(const std::vector<Count>& chosen, Count of) {
    out_.key("choices").begin_array();
    for (std::size_t c = 0; c < chosen.size(); ++c) {
      out_.begin_object().member("choice", or_null(choice_id(kb_, audit_.choices[c])));
      out_.member("answer_sets", digits(chosen[c])).member("percent", Decimal{share(chosen[c], of), 2});
      out_.end_object();
    }
    out_.end_array();
  }

  void end_of_swing(std::string_view key, Index question, OptionSet answer, Count count) {
    out_.object(key, [&] {
      write_answer(out_, "answer", kb_.questions[question], answer);
      out_.member("answer_sets", digits(count));
      out_.member("percent", Decimal{share(count, audit_.questions[question].sets), 2});
    });
  }

  void question(Index position) {
    const QuestionAudit& found = audit_.questions[position];
    const Swing& swing = found.swing;
    const auto id = [&](std::optional<Index> option) {
      return option ? std::optional{kb_.questions[position].options[*option].id} : std::nullopt;
    };
    out_.begin_object().member("question", kb_.questions[position].id);
    out_.member("has_influence", found.has_influence()).object("swing", [&] {
      out_.member("choice", or_null(choice_id(kb_, audit_.choices[swing.choice])));
      out_.member("percent", Decimal{share(swing.highest - swing.lowest, found.sets), 2});
      end_of_swing("lowest", position, swing.lowest_answer, swing.lowest);
      end_of_swing("highest", position, swing.highest_answer, swing.highest);
    });
    out_.key("options").begin_array();
    for (Index o = 0; o < found.options.size(); ++o) {
      const OptionAudit& option = found.options[o];
      out_.begin_object().member("option", id(o)).member("answer_sets", digits(option.sets));
      out_.member("nothing_tells_apart_from", id(option.twin)).member("same_choices_as", id(option.same_as));
      choices(option.chosen, option.sets);
      out_.end_object();
    }
    out_.end_array().end_object();
  }

  const KnowledgeBase& kb_;
  const Audit& audit_;
  JsonWriter out_;
};

}  // namespace

int share(Count part, Count whole) { return static_cast<int>((part * doubled_all + whole) / (whole * 2)); }

std::string share_text(Count part, Count whole) {
  const int shown = share(part, whole);
  if (shown == 0 && part != 0) return "<" + hundredths(1);
  if (shown == all && part != whole) return ">" + hundredths(all - 1);
  return hundredths(shown);
}

std::string digits(Count count) {
  std::string text;
  do {
    text += static_cast<char>('0' + static_cast<int>(count % 10));
    count /= 10;
  } while (count != 0);
  std::ranges::reverse(text);
  return text;
}

std::string grouped(Count count) {
  std::string text = digits(count);
  for (std::size_t place = text.size(); place > 3; place -= 3) text.insert(place - 3, 1, ',');
  return text;
}

std::string audit_text(const KnowledgeBase& kb, const Audit& audit, const TextStyle& style) {
  return AuditReport{kb, audit, style}.write();
}

std::string audit_json(const KnowledgeBase& kb, const Audit& audit) {
  return AuditDocument{kb, audit}.write();
}

std::string staleness_text(const KnowledgeBase& kb, const Staleness& found, std::string_view document) {
  std::string text;
  for (const StaleClaim& stale : found.claims) {
    const Source& source = kb.sources[stale.source];
    text += util::printable(fmt::format(
        "{}{}: {}: {} of {}, {} old: {}", document, stale.position.text(), stale.claim.place, source.id,
        source.date, util::counted(static_cast<std::size_t>(stale.age_days), "day"), stale.claim.text));
    text += '\n';
  }
  const std::string outcome =
      found.claims.empty()
          ? fmt::format("none stale on {}", util::to_text(found.as_of))
          : fmt::format("{} stale on {}: no source of the {} before", found.claims.size(),
                        util::to_text(found.as_of),
                        util::counted(static_cast<std::size_t>(found.older_than.count()), "day"));
  text +=
      util::printable(fmt::format("{}: {}, {}", document, util::counted(found.examined, "claim"), outcome));
  return text + '\n';
}

std::string staleness_json(const KnowledgeBase& kb, const Staleness& found) {
  JsonWriter out;
  out.begin_object();
  write_identity(out, kb);
  out.member("as_of", util::to_text(found.as_of)).member("older_than_days", found.older_than.count());
  out.member("claims", found.examined).objects("stale", found.claims, [&](const StaleClaim& stale) {
    const Source& source = kb.sources[stale.source];
    out.member("pointer", std::string_view{stale.claim.place}.substr(1)).member("text", stale.claim.text);
    out.member("source", source.id).member("date", source.date).member("age_days", stale.age_days);
    write_position(out, stale.position);
  });
  out.end_object();
  return std::move(out).document();
}

}  // namespace langpick::report
