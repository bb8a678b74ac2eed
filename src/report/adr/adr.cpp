#include <algorithm>
#include <map>
#include <span>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "langpick/engine.hpp"
#include "langpick/record.hpp"
#include "langpick/report.hpp"
#include "langpick/rule_words.hpp"
#include "report/adr/document.hpp"
#include "report/page.hpp"
#include "report/precedents.hpp"
#include "report/recommendation/words.hpp"
#include "report/team.hpp"
#include "report/words.hpp"
#include "util/calendar.hpp"
#include "util/encoding.hpp"
#include "util/printable.hpp"
#include "util/text.hpp"

namespace langpick::report {

namespace {

constexpr std::size_t most_drivers = 5;
constexpr std::size_t most_reasons_kept = 4;  // of each side

/// The name of an alternative or an outside option; the id where the knowledge base has no such.
std::string name_of(const KnowledgeBase& kb, std::string_view id) {
  const std::string_view name = name_of_choice(kb, id);
  return std::string{name.empty() ? id : name};
}

/// A sentence after "because": its full stop belongs to the list.
std::string clause(std::string_view sentence) {
  if (sentence.ends_with('.')) sentence.remove_suffix(1);
  return std::string{sentence};
}

/// "Resource footprint: If you optimise the unit cost of compute, Rust gains": what follows "because of".
std::string reason_words(const Recommendation& r, const Contribution& c) {
  const std::string_view criterion = r.kb->criteria[c.criterion].name;
  if (r.kb->questions.empty()) return std::string{criterion};
  if (c.effect == nullptr) return fmt::format("{}, which counts for every project", criterion);
  return fmt::format("{}: {}", criterion, clause(reason(r, c)));
}

/// The weightiest of one side.
std::vector<Contribution> kept_reasons(const Recommendation& r, bool for_leader) {
  std::vector<Contribution> reasons = side(r, for_leader).answers;
  if (reasons.size() > most_reasons_kept) reasons.resize(most_reasons_kept);
  return reasons;
}

/// Is it decided by more than a lean? Who makes an exception has decided.
bool is_firm(const Recommendation& r, const Record& record) {
  return record.notes.exception || (r.outcome != Outcome::near_tie && r.strength > Strength::lean);
}

class Adr {
 public:
  /// `team`: whose recommendation it is, if it is several people's.
  Adr(const Recommendation& r, const Record& record, const AdrFrame& frame, const TeamRecommendation* team)
      : r_(r),
        team_(team),
        kb_(*r.kb),
        record_(record),
        frame_(frame),
        form_(form_of(frame.form)),
        title_(frame.title.empty() ? adr_title(kb_, record) : frame.title),
        date_(record.notes.date ? util::to_text(*record.notes.date) : ""),
        out_(form_.bullet) {}

  std::string write() && {
    write_head(out_, frame_, title_, date_);
    context();
    contradictions();
    drivers();
    options();
    outcome();
    consequences();
    confirmation();
    out_.heading(2, "Pros and Cons of the Options");
    for (const Standing& standing : r_.standings) pros_and_cons(standing);
    more_information();
    write_links(out_, frame_);
    embedded_record();
    return std::move(out_).take();
  }

 private:
  void context() {
    out_.heading(2, form_.context);
    const std::string subject = subject_words(kb_, record_.project);
    out_.paragraph(
        kb_.questions.empty() ? subject + "."
        : team_ == nullptr
            ? fmt::format("{}. What the project is like, as far as it was said ({} of {} questions):",
                          subject, r_.answers.answered(), r_.applicable)
            : fmt::format("{}. What the project is like by {}:", subject,
                          util::counted(team_->ballots.size(), "ballot")));
    for (Index q = 0; q < kb_.questions.size(); ++q) {
      if (r_.answers.chosen[q].empty()) continue;
      std::string line = fmt::format("{} {}", kb_.questions[q].title, answer_words(q));
      if (!r_.answers.notes[q].empty()) line += fmt::format(" — note: {}", r_.answers.notes[q]);
      out_.bullet(line);
    }
  }

  void contradictions() {
    if (r_.contradictions.empty()) return;
    out_.paragraph(fmt::format("{}:", contradiction_heading));
    for (const Index rule : r_.contradictions) out_.bullet(std::string{kb_.rules[rule].message});
  }

  /// The criteria that separate leader and rival the most, whichever way.
  void drivers() {
    std::vector<std::int64_t> sums(kb_.criteria.size());
    for (const Contribution& c : r_.contributions) sums[c.criterion] += std::abs(c.numerator);
    std::vector<Index> order;
    for (Index c = 0; c < sums.size(); ++c) {
      if (sums[c] > 0) order.push_back(c);
    }
    if (order.empty()) return;
    std::ranges::stable_sort(order, [&](Index a, Index b) { return sums[a] > sums[b]; });
    out_.heading(form_.drivers_level, "Decision Drivers");
    for (std::size_t i = 0; i < std::min(order.size(), most_drivers); ++i) {
      const Criterion& criterion = kb_.criteria[order[i]];
      out_.bullet(criterion.description.empty()
                      ? std::string{criterion.name}
                      : fmt::format("{}: {}", criterion.name, criterion.description));
    }
  }

  void options() {
    out_.heading(form_.drivers_level, "Considered Options");
    for (const Standing& standing : r_.standings) out_.bullet(kb_.alternatives[standing.alternative].name);
    for (const OutsideOption& option : kb_.outside_options) {
      if (option.id == record_.decision() || option.id == record_.verdict.choice) out_.bullet(option.name);
    }
  }

  void outcome() {
    out_.heading(2, form_.outcome);
    out_.paragraph(
        fmt::format("Chosen option: \"{}\", because {}.", name_of(kb_, record_.decision()), because()));
    if (record_.notes.exception) {
      const std::string& recommended = record_.verdict.choice;
      out_.paragraph(fmt::format("This is an exception: {}.",
                                 recommended.empty() ? "langpick recommends neither"
                                                     : "langpick recommends " + name_of(kb_, recommended)));
    }
    if (!is_firm(r_, record_)) out_.paragraph(doubt());
    if (!record_.notes.note.empty()) out_.paragraph(record_.notes.note);
  }

  void consequences() {
    if (!r_.leader || kb_.questions.empty()) return;
    // the contributions speak for the leader: for its rival they are to be read the other way round
    const bool for_leader = is_chosen(*r_.leader);
    if (!for_leader && !(r_.rival && is_chosen(*r_.rival))) return;
    bool is_first = true;
    for (const bool is_good : {true, false}) {
      for (const Contribution& c : kept_reasons(r_, is_good == for_leader)) {
        if (std::exchange(is_first, false)) out_.heading(form_.consequences_level, "Consequences");
        out_.bullet(fmt::format("{}, because of {}.", is_good ? "Good" : "Bad", reason_words(r_, c)));
      }
    }
  }

  void confirmation() {
    out_.heading(3, "Confirmation");
    std::string command = "langpick check";
    if (!frame_.kb_file.empty()) command += " --kb " + util::shell_quoted(frame_.kb_file);
    command += ' ' + (frame_.path.empty() ? "FILE" : util::shell_quoted(frame_.path));
    out_.paragraph(
        fmt::format("{} exits with status 0 as long as the choice holds, and with 1 once it doesn't:",
                    frame_.path.empty() ? "With this file for FILE, this command" : "This command"));
    out_.code("sh", command);
  }

  /// By what the answers bring in, if anything is asked; what counts for every project is in the knowledge
  /// base.
  void pros_and_cons(const Standing& standing) {
    const Index alternative = standing.alternative;
    out_.heading(3, kb_.alternatives[alternative].name);
    out_.bullet(fmt::format("Neutral, because it scores {} of 100 for this project.",
                            decimal(tenths(standing.points, r_.divisor))));
    if (standing.excluded_by)
      out_.bullet(fmt::format("Bad, because a rule excludes it here: {}.",
                              clause(kb_.rules[*standing.excluded_by].message)));
    const Index other = opponent(alternative);
    const Recommendation pair =
        team_ == nullptr ? between(r_, alternative, other) : between(*team_, alternative, other);
    for (const bool is_good : {true, false}) {
      for (const Contribution& c : kept_reasons(pair, is_good)) {
        const std::vector<Index> cited = sources(pair, c);
        out_.bullet(fmt::format("{}, because of {} ({} points against {}{}{}).", is_good ? "Good" : "Bad",
                                reason_words(pair, c), decimal(tenths(c.numerator, pair.divisor), true),
                                kb_.alternatives[other].name, cited.empty() ? "" : "; ",
                                source_ids(kb_, cited)));
      }
    }
  }

  void more_information() {
    out_.heading(2, "More Information");
    const RecordedKnowledgeBase& kb = record_.knowledge_base;
    out_.bullet(
        fmt::format("Knowledge base: {} {} of {}, SHA-256 {}", kb.id, kb.version, kb.as_of, kb.sha256));
    const std::span<const Recommendation> whose =
        team_ == nullptr ? std::span{&r_, 1} : std::span{team_->members};
    std::string given;
    for (const Recommendation& one : whose) {
      for (const std::string& piece : reproducing_command(one, {})) given += piece + '\n';
    }
    out_.bullet(fmt::format("Answers: SHA-256 {}", util::sha256(given)));
    if (r_.leader && r_.rival && r_.acceptability) {
      out_.bullet(fmt::format(
          "Margin: {} leads {} by {} points; the lead over {} would hold in {} of all weightings",
          kb_.alternatives[*r_.leader].name, kb_.alternatives[*r_.rival].name, decimal(lead_tenths(r_)),
          kb_.alternatives[*r_.acceptability_against].name, whole_percent(*r_.acceptability)));
    }
    ballots();
    what_would_change_it();
    precedents();
    if (record_.notes.review_by)
      out_.bullet(fmt::format("Review by {}", util::to_text(*record_.notes.review_by)));
    if (!frame_.supersedes.empty() && frame_.form == AdrForm::madr)
      out_.bullet("Supersedes " + frame_.supersedes);
    for (const RecordedSource& cited : record_.sources) {
      const auto source = std::ranges::find(kb_.sources, cited.id, &Source::id);
      out_.bullet(
          fmt::format("Source {}: {}, {}, {}", source->id, source->title, source->kind, source->date));
    }
  }

  /// Who chooses what, and on whom it hangs.
  void ballots() {
    if (team_ == nullptr) return;
    for (Index b = 0; b < team_->ballots.size(); ++b) {
      const Recommendation& member = team_->members[b];
      out_.bullet(fmt::format("Ballot of {}: {} ({})", team_->ballots[b].name,
                              choice_name(kb_, choice_of(member)), strength_word(member.strength)));
    }
    if (!team_->pivotal.empty()) out_.bullet(pivotal_words(*team_));
  }

  void precedents() {
    if (team_ != nullptr) return;  // they are alike, or not, to one person's answers
    if (const std::string track = track_words(r_); !track.empty()) out_.bullet("Track record: " + track);
    for (const Likeness& likeness : r_.like_cases.nearest) {
      const Precedent& precedent = kb_.precedents[likeness.precedent];
      out_.bullet(fmt::format("Precedent {}: {}. Chosen: {}. {} {}", precedent.id, project_words(precedent),
                              chosen_name(kb_, precedent), likeness_words(kb_, likeness),
                              source_words(precedent)));
    }
    if (!r_.like_cases.nearest.empty()) out_.bullet("Precedents: " + nearest_words(r_));
  }

  void what_would_change_it() {
    if (r_.flip_sets.sets.empty()) return;
    // the judgement that most of the smallest changes turn on
    std::vector<std::size_t> counts(kb_.questions.size());
    for (const FlipSet& set : r_.flip_sets.sets) {
      for (const Flip& flip : set.flips) ++counts[flip.question];
    }
    const auto weakest = static_cast<std::size_t>(std::ranges::max_element(counts) - counts.begin());
    out_.bullet(fmt::format("Weakest assumption: the answer to {} ({})", kb_.questions[weakest].id,
                            option_ids(kb_.questions[weakest], r_.answers.chosen[weakest])));
    const FlipSet& first = r_.flip_sets.sets.front();
    std::vector<std::string> flips;
    for (const Flip& flip : first.flips) flips.push_back(flip_words(kb_, flip));
    out_.bullet(fmt::format("Revisit if {} → {}", listed(flips), choice_name(kb_, first.choice)));
  }

  void embedded_record() {
    out_.block("<!-- markdownlint-disable MD013 -->");
    out_.block("<!-- langpick-record: what langpick check reads; don't edit\n" +
               json_for_comment(record_json(record_)) + "-->");
  }

  [[nodiscard]] std::string because() const {
    if (record_.notes.exception) return clause(record_.notes.exception->reason);
    if (r_.outside)
      return fmt::format("something else serves it better: {}", clause(kb_.rules[*r_.outside].message));
    if (!r_.runner_up && r_.decided_by)
      return fmt::format("a rule leaves no other: {}", clause(kb_.rules[*r_.decided_by].message));
    const std::string ahead = fmt::format("it leads {} by {} points of 100", kb_.alternatives[*r_.rival].name,
                                          decimal(lead_tenths(r_)));
    const bool has_reason = !r_.contributions.empty() && r_.contributions.front().numerator > 0;
    return has_reason
               ? fmt::format("{}, above all because of {}", ahead, reason_words(r_, r_.contributions.front()))
               : ahead;
  }

  /// How far from certain that is, where it is.
  [[nodiscard]] std::string doubt() const {
    std::string text = r_.outcome == Outcome::near_tie ? "This is a near tie, no clear recommendation"
                                                       : "This is a lean, no more";
    if (r_.acceptability && !r_.outside) {
      text += fmt::format(
          ": if the importance of every criterion were uncertain, {} would lead {} in {} of all "
          "cases",
          kb_.alternatives[*r_.leader].name, kb_.alternatives[*r_.acceptability_against].name,
          whole_percent(*r_.acceptability));
    }
    if (team_ != nullptr) return text + fmt::format("; {}.", agreement_words(*team_));
    if (kb_.questions.empty()) return text + '.';
    return text + fmt::format("; {} of {} questions are answered.", r_.answers.answered(), r_.applicable);
  }

  /// What was answered; where several people differ, who answered what.
  [[nodiscard]] std::string answer_words(Index q) const {
    const auto labels = [&](OptionSet chosen) {
      std::vector<std::string> all;
      chosen.for_each([&](Index o) { all.emplace_back(kb_.questions[q].options[o].label); });
      return all.empty() ? "no answer" : listed(all);
    };
    if (team_ == nullptr) return labels(r_.answers.chosen[q]);
    std::map<std::uint64_t, std::vector<std::string>> names;
    for (const Ballot& ballot : team_->ballots) names[ballot.answers.chosen[q].bits()].push_back(ballot.name);
    if (names.size() == 1) return labels(r_.answers.chosen[q]);
    std::vector<std::string> answers;
    answers.reserve(names.size());
    for (const auto& [chosen, who] : names)
      answers.push_back(fmt::format("{} ({})", labels(OptionSet{chosen}), listed(who)));
    return fmt::format("{}", fmt::join(answers, "; "));
  }

  /// Whom an alternative is argued against: the leader against its rival, all others against the leader, or
  /// where nobody leads against the best of the others.
  [[nodiscard]] Index opponent(Index alternative) const {
    if (r_.leader) return alternative == *r_.leader ? *r_.rival : *r_.leader;
    const auto other = std::ranges::find_if(
        r_.standings, [&](const Standing& standing) { return standing.alternative != alternative; });
    return other->alternative;
  }

  [[nodiscard]] bool is_chosen(Index alternative) const {
    return kb_.alternatives[alternative].id == record_.decision();
  }

  const Recommendation& r_;
  const TeamRecommendation* team_;
  const KnowledgeBase& kb_;
  const Record& record_;
  const AdrFrame& frame_;
  const Form& form_;
  const std::string title_;
  const std::string date_;  ///< empty: none
  MarkdownDocument out_;
};

}  // namespace

std::string adr_title(const KnowledgeBase& kb, const Record& record) {
  const bool is_tie = record.verdict.outcome == Outcome::near_tie && !record.notes.exception;
  return fmt::format("{}: {}{}", subject_words(kb, record.project), name_of(kb, record.decision()),
                     is_tie ? ", a near tie" : "");
}

std::string_view usual_adr_status(const Recommendation& recommendation, const Record& record) {
  return is_firm(recommendation, record) ? "accepted" : "proposed";
}

std::string recommendation_adr(const Recommendation& recommendation, const Record& record,
                               const AdrFrame& frame) {
  return Adr{recommendation, record, frame, nullptr}.write();
}

std::string team_adr(const TeamRecommendation& team, const Record& record, const AdrFrame& frame) {
  const Recommendation& group = team.group;
  const bool is_led = group.leader && group.rival;
  return Adr{is_led ? between(team, *group.leader, *group.rival) : group, record, frame, &team}.write();
}

}  // namespace langpick::report
