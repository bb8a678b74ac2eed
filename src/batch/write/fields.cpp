#include "batch/write/fields.hpp"

namespace langpick::batch {

namespace {

constexpr std::array<Field, 39> table{{
    {"id", "id", QuickField::id},
    {"verdict", "verdict", QuickField::verdict, true},
    {"scores", "scores", QuickField::scores},
    {"contributions", "contributions", QuickField::contributions},
    {"outcome", "outcome", QuickField::outcome, true},
    {"choice", "choice", QuickField::choice},
    {"runner_up", "runner_up", QuickField::runner_up},
    {"rival", "rival", QuickField::rival},
    {"strength", "strength", QuickField::strength, true},
    {"point_spread", "point_spread_percent", QuickField::point_spread},
    {"acceptability", "acceptability_percent", QuickField::acceptability, true},
    {"acceptability_against", "acceptability_against", QuickField::acceptability_against, true},
    {"settled", "settled", QuickField::settled, true},
    {"decided_by", "decided_by", QuickField::decided_by, true},
    {"schema_version", "schema_version"},
    {"tool", "tool"},
    {"knowledge_base", "knowledge_base"},
    {"project", "project"},
    {"alternatives", "alternatives"},
    {"outside_options", "outside_options"},
    {"combination", "combination"},
    {"left_out", "left_out"},
    {"lead", "lead"},
    {"warnings", "warnings"},
    {"disagreements", "disagreements"},
    {"precedents", "precedents"},
    {"track_record", "track_record"},
    {"answers", "answers"},
    {"weights", "weights"},
    {"notes", "notes"},
    {"unanswered", "unanswered"},
    {"bounds", "bounds"},
    {"next_question", "next_question"},
    {"flip_sets", "flip_sets"},
    {"flip_sets_complete", "flip_sets_complete"},
    {"flip_set_size_at_least", "flip_set_size_at_least"},
    {"next_steps", "next_steps"},
    {"sources", "sources"},
    {"command", "command"},
}};

}  // namespace

std::span<const Field> all_fields() { return table; }

std::vector<Field> default_fields() { return {table.begin(), table.begin() + 4}; }

}  // namespace langpick::batch
