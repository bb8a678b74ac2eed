#include "cli/records/status.hpp"

#include <catch2/catch_test_macros.hpp>

namespace langpick::cli {

namespace {

std::string stated(std::string_view document) {
  std::string all;
  for (const StatedStatus& each : stated_statuses(document)) {
    constexpr std::string_view places = "fls";
    all += places[static_cast<std::size_t>(each.place)];
    all += '(' + std::string{each.text} + ')';
  }
  return all;
}

std::string marked(std::string_view document) {
  return with_successor(document, {"ADR-0007", "[0007-new](0007-new.md)", "[ADR-0007](0007-new.md)"});
}

}  // namespace

TEST_CASE("a status is found in front matter, in a list and in a section", "[cli]") {
  CHECK(stated("---\nstatus: accepted\n---\n# Title\n") == "f(accepted)");
  CHECK(stated("---\r\nStatus: \"accepted\" # since May\r\n---\r\n") == "f(\"accepted\")");
  CHECK(stated("\xEF\xBB\xBF---\ntitle: x\nstatus: 'on #1' # y\ndate: z\n---\n") == "f('on #1')");
  CHECK(stated("# Title\n\n- Status: accepted\n- Date: x\n") == "l(accepted)");
  CHECK(stated("# Title\n\n* Date: x\n* **Status:** Accepted  \n") == "l(Accepted)");
  CHECK(stated("Title\n=====\n\n- **Status**: *deprecated* <!-- x -->\n") == "l(*deprecated*)");
  CHECK(stated("# Title\n\nDate: x\nStatus: accepted\n\n## Context\n") == "l(accepted)");
  CHECK(stated("= Title\n:status: accepted\n:date: x\n") == "l(accepted)");
  CHECK(stated("=====\nTitle\n=====\n\n:Status: Accepted\n") == "l(Accepted)");
  CHECK(
      stated(
          "# 1. Title\n\nDate: x\n\n## Status\n\nAccepted\n\nAmended by [2](2.md)\n\n## Context\n\nText\n") ==
      "s(Accepted)s(Amended by [2](2.md))");
  CHECK(stated("# Title\n\n## status ##\n<!-- one of\nthese -->\n  * *Accepted* <!-- y -->\n# Next\nno\n") ==
        "s(*Accepted*)");
  CHECK(stated("Title\n=====\n\nStatus\n------\n\nAccepted\n\nContext\n-------\n\nText\n") == "s(Accepted)");
  CHECK(stated("= Title\n\n== Status\n\nAccepted\n\n== Context\n") == "s(Accepted)");
  CHECK(stated("---\nstatus: accepted\n---\n\n# T\n\n- Status: draft\n\n## Status\n\nRejected\n") ==
        "f(accepted)l(draft)s(Rejected)");
}

TEST_CASE("what isn't a status isn't taken for one", "[cli]") {
  for (const char* document : {
           "",
           "---",
           "status: accepted\nstatus",
           "---\ntitle: x\n---\n# T\n\nText.\n\n- Status: accepted\n",
           "---\nstatus:\n---\n",
           "---\nstatus: accepted\n# never closed\n\nText\n",
           "# T\n\n## Status quo\n\nAccepted\n",
           "# T\n\n```\n## Status\n\nAccepted\n```\n",
           "# T\n\n<!--\n## Status\n\nAccepted\n-->\n",
           "# T\n\n## Status\n\n## Context\n\nText\n",
       }) {
    INFO(document);
    CHECK((stated(document).empty() || std::string_view{document}.starts_with("status: accepted")));
  }
}

TEST_CASE("a record that is not in force says so in any spelling", "[cli]") {
  const auto withdrawn = [](const std::string& status) {
    const std::string in_list = withdrawn_status("# T\n\n- Status: " + status + "\n");
    CHECK(withdrawn_status("# T\n\n## Status\n\n" + status + "\n\n## Context\n") == in_list);
    return in_list;
  };
  for (const char* status :
       {"accepted", "Accepted", "ACCEPTED", "**Accepted**", "Accepted (2022-03-01)", "proposed", "PROPOSED",
        "Amended by [7](7.md)", "accepted, supersedes 3", "Accepted. Deprecated parts are listed below",
        "superseding 3", "drafted by Ann"}) {
    INFO(status);
    CHECK(withdrawn(status).empty());
  }
  for (const char* status :
       {"rejected", "Rejected", "REJECTED", "deprecated", "Deprecated since 2.0", "draft", "Draft", "on hold",
        "On hold: budget", "superseded", "superseded by ADR-0005", "Superseded by [ADR 5](0005-x.md)",
        "Superceded by 5", "Replaced by 5", "Reverted by 7", "Accepted, superseded by 5",
        "accepted; deprecated", "2022-03-01: superseded by 5"}) {
    INFO(status);
    CHECK(withdrawn(status) == status);
  }
  CHECK(withdrawn("*deprecated*") == "deprecated");
  CHECK(withdrawn("~~Accepted~~ Superseded by 5") == "Superseded by 5");
  CHECK(withdrawn_status("---\nstatus: \"Rejected\"\n---\n") == "Rejected");
  CHECK(withdrawn_status("# T\n") == "");
  // two at once: the one that ends it counts, the one before it doesn't
  CHECK(withdrawn_status("# T\n\n## Status\n\nAccepted\n\nSuperceded by [2. x](0002-x.md)\n") ==
        "Superceded by [2. x](0002-x.md)");
  CHECK(withdrawn_status("---\nstatus: accepted\n---\n\n# T\n\n## Status\n\nDeprecated\n") == "Deprecated");
  CHECK(withdrawn_status("# T\n\n## Status\n\nDraft 2020-01\nAccepted 2020-02\n").empty());
  CHECK(withdrawn_status("# T\n\n## Status\n\nAccepted\n\nDeprecated parts are gone\n").empty());
}

TEST_CASE("superseding changes the status where it stands, and no other byte", "[cli]") {
  CHECK(marked("\xEF\xBB\xBF---\r\nstatus: accepted # x\r\n---\r\n# T\r\n") ==
        "\xEF\xBB\xBF---\r\nstatus: \"superseded by ADR-0007\" # x\r\n---\r\n# T\r\n");
  CHECK(marked("# T\n\n  - Status: accepted  <!-- x -->\n- Date: y") ==
        "# T\n\n  - Status: superseded by [0007-new](0007-new.md)  <!-- x -->\n- Date: y");
  CHECK(marked("# T\n\n* **Status:** *Accepted*  \n") ==
        "# T\n\n* **Status:** Superseded by [0007-new](0007-new.md)  \n");
  CHECK(marked("# T\r\n\r\n## Status\r\n\r\nAccepted\r\n\r\nAmended by 3\r\n\r\n## Context\r\n") ==
        "# T\r\n\r\n## Status\r\n\r\nSuperseded by [ADR-0007](0007-new.md)\r\n\r\nAmended by 3\r\n\r\n## "
        "Context\r\n");
  CHECK(marked("---\nstatus: 'proposed'\n---\n# T\n\n- Status: proposed\n\n## Status\n- proposed\n") ==
        "---\nstatus: \"superseded by ADR-0007\"\n---\n# T\n\n- Status: superseded by "
        "[0007-new](0007-new.md)\n\n"
        "## Status\n- superseded by [ADR-0007](0007-new.md)\n");
  CHECK(marked("# No status\n") == "# No status\n");
}

}  // namespace langpick::cli
