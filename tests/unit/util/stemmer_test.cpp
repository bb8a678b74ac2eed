#include "util/stemmer.hpp"

#include <sstream>
#include <vector>

#include <catch2/catch_test_macros.hpp>

namespace langpick::util {

namespace {

/// The words of `families`, "stem: word word; stem: word", that have another stem, and which.
std::vector<std::string> misled(const std::string& families) {
  std::istringstream words{families};
  std::vector<std::string> wrong;
  std::string stem;
  for (std::string word; words >> word;) {
    const char end = word.back();
    if (end == ':' || end == ';') word.pop_back();
    if (end == ':') {
      stem = word;
    } else if (const std::string found = english_stem(word); found != stem) {
      wrong.push_back(word.append(": " + found));
    }
  }
  return wrong;
}

const std::vector<std::string> all_right;

}  // namespace

// M. F. Porter, "The English (Porter2) stemming algorithm", snowballstem.org: the sample of its vocabulary
TEST_CASE("english_stem: the published sample", "[util]") {
  CHECK(misled(R"(consign: consign consigned consigning consignment;
consist: consist consisted consistency consistent consistently consisting consists;
consol: consolation consolations console consoled consoles consoling consolingly consols;
consolatori: consolatory; consolid: consolidate consolidated consolidating; conson: consonant;
consort: consort consorted consorting; conspicu: conspicuous conspicuously; conspiraci: conspiracy;
conspir: conspirator conspirators conspire conspired conspiring; constabl: constable constables;
constanc: constance constancy; constant: constant; knack: knack knacks; knackeri: knackeries;
knavish: knavish; knead: kneaded kneading; kneel: kneel kneeled kneeling kneels; knew: knew;
knife: knife; knight: knight knightly knights; knit: knit knits knitted knitting; knive: knives;
knock: knock knocked knocking knocks; knocker: knocker knockers)") == all_right);
}

// The examples and the words that the same page names where it states a rule, step by step.
TEST_CASE("english_stem: the examples of each rule", "[util]") {
  CHECK(misled(R"(caress: caresses; tie: ties; cri: cries cry; gap: gaps; kiwi: kiwis; gas: gas; this: this;
luxuri: luxuriated; hop: hopped; hope: hoped; by: by; say: say; feed: feed; agre: agreed;
fizz: fizzed; bead: bead; beauti: beautiful; beau: beau; generat: generate; general: general;
communiti: communities; arsenal: arsenal; arsenic: arsenic)") == all_right);
}

TEST_CASE("english_stem: every ending of the rules, and what keeps it", "[util]") {
  CHECK(misled(R"(relat: relational relate relating; condit: conditional condition; valenc: valency valence;
hesit: hesitancy hesitance hesitate; digit: digitizer digitize; conform: conformably conformable;
radic: radically radical; differ: differently different; analog: analogously analogous analogy;
vietnam: vietnamization; predic: predication predicate; oper: operator operation operative;
feudal: feudalism; decis: decisiveness decisive; hope: hopefulness hopeful;
callous: callousness callous callously; formal: formality formalize; sensit: sensitivity sensitive;
sensibl: sensibility; harmless: harmlessly harmless; triplic: triplicate;
electr: electricity electrical electric; good: goodness; reviv: revival; allow: allowance;
infer: inference; airlin: airliner; adjust: adjustable adjustment; defens: defensible;
irrit: irritant; replac: replacement; depend: dependent; adopt: adoption; mention: mention;
communism: communism; activ: activate activity; effect: effective; bowdler: bowdlerize;
probat: probate; rate: rate; ceas: cease; control: controll controlled; roll: roll rolled)") == all_right);
}

TEST_CASE("english_stem: words that are no word's form, or another's", "[util]") {
  CHECK(misled(R"(ski: skis; sky: skies sky; die: dying; idl: idly; gentl: gently; ugli: ugly; earli: early;
onli: only; singl: singly; news: news; howe: howe; bias: bias; atlas: atlas; cosmos: cosmos;
andes: andes; inning: inning innings; herring: herring herrings; proceed: proceed proceeds;
succeed: succeed; lie: lying; tie: tying)") == all_right);
}

TEST_CASE("english_stem: what isn't English stays what it is", "[util]") {
  for (const std::string_view word : {"", "a", "go", "c++", "x86-64", "größe", "язык", "言語", "\xff\xfe"})
    CHECK(english_stem(word) == word);
}

}  // namespace langpick::util
