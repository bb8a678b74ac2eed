/// What is typed at the questionnaire, or sent by the terminal itself: in pieces, on a screen of any size.

#include <algorithm>

#include "ask/interview.hpp"
#include "cli/questionnaire/screen_conversation.hpp"
#include "fuzz/doubtful_clerk.hpp"
#include "fuzz/fuzz.hpp"
#include "support/data_store.hpp"
#include "tui/decoder.hpp"

using namespace langpick;

namespace {

/// A zero byte ends a piece; the byte after it says what comes of waiting.
class Typist : public cli::Terminal {
 public:
  explicit Typist(std::string_view bytes) : bytes_(bytes) {}

  [[nodiscard]] cli::Input wait(std::optional<int>) override {
    using Kind = cli::Input::Kind;
    if (bytes_.empty()) return {Kind::ended, {}};
    if (bytes_.front() != '\0') {
      const std::string piece{bytes_.substr(0, bytes_.find('\0'))};
      bytes_.remove_prefix(piece.size());
      return {Kind::bytes, piece};
    }
    const auto what = static_cast<unsigned char>(bytes_.size() > 1 ? bytes_[1] : 0);
    bytes_.remove_prefix(std::min<std::size_t>(2, bytes_.size()));
    if (what % 3 == 1) return {Kind::suspended, {}};
    if (what % 3 == 2) return {Kind::timeout, {}};
    size_ = {what + 1, what / 2 + 1};
    return {Kind::resized, {}};
  }
  void show(std::string_view text) override { fuzz::require(util::is_valid_utf8(text), "UTF-8 is drawn"); }
  [[nodiscard]] Size size() const override { return size_; }
  void read_keys() override {}
  void restore() override {}
  void page(std::string_view text, const std::optional<std::string>&) override { show(text); }
  void suspend() override {}

 private:
  std::string_view bytes_;
  Size size_;
};

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = fuzz::text_of(data, size);
  tui::Decoder whole;
  tui::Decoder in_pieces;
  std::vector<tui::Event> events;
  for (const char& byte : bytes) {
    for (tui::Event& event : in_pieces.take({&byte, 1})) events.push_back(std::move(event));
  }
  fuzz::require(whole.take(bytes) == events, "pieces make no difference");

  const KnowledgeBase& kb = test::data_store();
  ask::Interview interview{kb, ask::new_progress(kb, Answers{kb}, {})};
  Typist typist{bytes};
  interview.call([&](const ask::Offer& offer, const std::string& file) {
    if (offer.deed == ask::Deed::read) cli::show_page(typist, "The report.\n", std::nullopt);
    return fuzz::doubtful_clerk(offer, file);
  });
  cli::converse_on_screen(interview, typist, false, {}, [] {});
  fuzz::require(interview.is_over(), "the conversation ends with its input");
  return 0;
}
