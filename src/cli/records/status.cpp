#include "cli/records/status.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>

#include "util/ascii.hpp"
#include "util/text.hpp"

namespace langpick::cli {

namespace {

using util::lowered;
using Words = std::span<const std::string_view>;

constexpr std::array<std::string_view, 3> replaced{"superseded", "superceded", "replaced"};
constexpr std::array<std::string_view, 9> ended{"rejected", "declined", "deprecated", "reverted", "withdrawn",
                                                "obsolete", "retired",  "abandoned",  "cancelled"};
constexpr std::array<std::string_view, 5> not_begun{"draft", "on hold", "on-hold", "deferred", "postponed"};
constexpr std::array<std::string_view, 4> begun{"accepted", "approved", "adopted", "implemented"};

/// What stands before a comment of Markdown.
std::string_view without_comment(std::string_view text) {
  return util::trimmed(text.substr(0, text.find("<!--")));
}

/// A value of YAML up to where it ends: at its closing quote, or before a comment.
std::string_view yaml_value(std::string_view text) {
  text = util::trimmed(text);
  const char quote = text.empty() ? '\0' : text.front();
  if (quote == '"' || quote == '\'') {
    for (std::size_t i = 1; i < text.size(); ++i) {
      if (quote == '"' && text[i] == '\\') {
        ++i;
      } else if (text[i] == quote) {
        return text.substr(0, i + 1);
      }
    }
  }
  return util::trimmed(text.substr(0, std::min(text.find(" #"), text.find("\t#"))));
}

/// How many characters of markup, bullets included, stand in front of the words of a line.
std::size_t markup_before(std::string_view line) {
  return std::min(line.find_first_not_of(" \t-*+_:>"), line.size());
}

/// "- **Status**: accepted", "* Status: accepted", "Status: accepted", ":Status: accepted": key and value.
struct Field {
  std::string key;
  std::string_view value;
};
std::optional<Field> field_of(std::string_view line) {
  const std::size_t begin = markup_before(line);
  const std::size_t colon = line.find(':', begin);
  if (colon == std::string_view::npos || colon == begin) return std::nullopt;
  const std::string_view key = util::trimmed(line.substr(begin, colon - begin), " *_");
  std::string_view value = line.substr(colon + 1);
  for (const std::string_view emphasis : {"**", "__"}) {
    if (value.starts_with(emphasis)) value.remove_prefix(2);  // "**Status:** accepted"
  }
  return Field{lowered(key), without_comment(value)};
}

bool is_underline(std::string_view line) {
  constexpr std::string_view underlines = "=-~^\"*+#";
  line = util::trimmed(line);
  return line.size() >= 3 && underlines.find(line.front()) != std::string_view::npos &&
         line.find_first_not_of(line.front()) == std::string_view::npos;
}

/// The fence of the code block that is open behind a line, if it was `fence` before it; empty: none.
std::string_view fence_behind(std::string_view line, std::string_view fence) {
  if (!line.starts_with("```") && !line.starts_with("~~~")) return fence;
  if (fence.empty()) return line.substr(0, 3);
  return line.starts_with(fence) ? std::string_view{} : fence;
}

std::string_view without_bullet(std::string_view text) {
  for (const std::string_view bullet : {"- ", "* ", "+ "}) {
    if (text.starts_with(bullet)) text.remove_prefix(2);
  }
  return text;
}

/// The text of a document below its front matter, line by line.
class Body {
 public:
  explicit Body(std::vector<std::string_view> lines) : lines_(std::move(lines)) {}

  /// The status in the list that begins right below the title, among other fields.
  [[nodiscard]] std::string_view listed_status() const {
    std::size_t i = next_text(0);
    if (is_underline(line(i)) && is_underline(line(i + 2)))
      ++i;  // reStructuredText has a line above a title, too
    if (heading(i)) i = below_heading(i);
    for (i = next_text(i); i < lines_.size() && !heading(i); i = next_text(i + 1)) {
      const std::optional<Field> field = field_of(lines_[i]);
      if (!field) break;
      if (field->key == "status") return field->value;
    }
    return {};
  }

  /// The lines of the section "Status" that aren't empty.
  [[nodiscard]] std::vector<std::string_view> section() const {
    std::vector<std::string_view> statuses;
    bool inside = false;
    std::string_view fence;
    for (std::size_t i = next_text(0); i < lines_.size(); i = next_text(i + 1)) {
      const std::string_view before = fence;
      fence = fence_behind(line(i), before);
      if (!fence.empty() || !before.empty()) continue;
      if (const auto title = heading(i)) {
        if (inside) break;
        inside = lowered(*title) == "status";
        i = below_heading(i) - 1;
      } else if (inside) {
        const std::string_view text = without_comment(without_bullet(line(i)));
        if (!text.empty()) statuses.push_back(text);
      }
    }
    return statuses;
  }

 private:
  [[nodiscard]] std::string_view line(std::size_t i) const {
    return i < lines_.size() ? util::trimmed(lines_[i]) : std::string_view{};
  }

  /// The text of the heading that begins at the line; none where none does.
  [[nodiscard]] std::optional<std::string_view> heading(std::size_t i) const {
    const std::string_view text = line(i);
    const std::size_t marks =
        std::min(text.find_first_not_of(text.starts_with('#') ? "#" : "="), text.size());
    if (marks > 0 && marks < text.size() && text[marks] == ' ')
      return util::trimmed(text.substr(marks), " #=");
    if (!text.empty() && !is_underline(text) && is_underline(line(i + 1))) return text;
    return std::nullopt;
  }

  /// The first line from `i` on that is neither empty nor in a comment.
  [[nodiscard]] std::size_t next_text(std::size_t i) const {
    for (; i < lines_.size(); ++i) {
      if (line(i).empty()) continue;
      if (!line(i).starts_with("<!--")) break;
      while (i < lines_.size() && line(i).find("-->") == std::string_view::npos) ++i;
    }
    return i;
  }

  [[nodiscard]] std::size_t below_heading(std::size_t i) const {
    return i + (is_underline(line(i + 1)) ? 2 : 1);
  }

  std::vector<std::string_view> lines_;
};

/// Does `text` begin with one of the words? Strictly: and with no more than "by" whom, or nothing, behind it.
bool begins_with(std::string_view text, Words words, bool strictly) {
  return std::ranges::any_of(words, [&](std::string_view word) {
    if (!text.starts_with(word)) return false;
    const std::string_view rest = text.substr(word.size());
    const bool ends = rest.empty() || rest.front() < 'a' || rest.front() > 'z';
    return ends && (!strictly || util::trimmed(rest, " .!").empty() || util::trimmed(rest).starts_with("by"));
  });
}

/// Does a status, or one of the clauses behind it, say one of the words?
bool says(const std::string& status, Words words, bool strictly) {
  std::string_view rest = status;
  while (true) {
    const std::size_t end = std::min(rest.find_first_of(",;/|"), rest.size());
    const std::size_t begin = std::min(rest.find_first_not_of(" ([0123456789-:."), rest.size());
    if (begin < end && begins_with(rest.substr(begin, end - begin), words, strictly)) return true;
    if (end == rest.size()) return false;
    rest.remove_prefix(end + 1);
    strictly = true;
  }
}

}  // namespace

std::string plain_status(std::string_view status) {
  std::string text{util::trimmed(status, " \t\"'")};
  for (std::size_t from = text.find("~~"); from != std::string::npos; from = text.find("~~")) {
    const std::size_t to = text.find("~~", from + 2);
    text.erase(from, to == std::string::npos ? to : to + 2 - from);
  }
  std::erase_if(text, [](char c) { return c == '*' || c == '`'; });
  return std::string{util::trimmed(text, " \t_")};
}

std::vector<StatedStatus> stated_statuses(std::string_view document) {
  std::vector<std::string_view> lines = util::lines_of(util::without_byte_order_mark(document));
  std::vector<StatedStatus> stated;
  const auto state = [&](StatusPlace place, std::string_view text) {
    if (!text.empty()) stated.push_back({place, text});
  };
  const auto is_fence = [](std::string_view line) { return util::trimmed(line) == "---"; };
  if (!lines.empty() && lines.front().starts_with("---") && is_fence(lines.front())) {
    const auto end = std::find_if(lines.begin() + 1, lines.end(), is_fence);
    if (end != lines.end()) {
      const auto has_status = [](std::string_view line) { return lowered(line.substr(0, 7)) == "status:"; };
      const auto found = std::find_if(lines.begin() + 1, end, has_status);
      if (found != end) state(StatusPlace::front_matter, yaml_value(found->substr(7)));
      lines.erase(lines.begin(), end + 1);
    }
  }
  const Body body{std::move(lines)};
  state(StatusPlace::list, body.listed_status());
  for (const std::string_view text : body.section()) state(StatusPlace::section, text);
  return stated;
}

std::string withdrawn_status(std::string_view document) {
  std::string waiting;
  bool counts = false;
  bool again = false;  // a further line of the section
  for (const StatedStatus& stated : stated_statuses(document)) {
    std::string status = plain_status(stated.text);
    const std::string small = lowered(status);
    if (says(small, replaced, again) || says(small, ended, again)) return status;
    const bool waits = says(small, not_begun, again);
    if (waits && waiting.empty()) waiting = status;
    counts = counts || (!waits && (!again || says(small, begun, false)));
    again = stated.place == StatusPlace::section;
  }
  return counts ? std::string{} : waiting;
}

bool is_superseded(std::string_view status) { return says(lowered(plain_status(status)), replaced, false); }

std::string with_successor(std::string_view document, const Successor& successor) {
  std::string text;
  std::size_t kept = 0;
  std::optional<StatusPlace> last;
  for (const StatedStatus& stated : stated_statuses(document)) {
    if (last == stated.place) continue;  // of a section the first line is the status, what follows are links
    last = stated.place;
    const auto begin = static_cast<std::size_t>(stated.text.data() - document.data());
    text += document.substr(kept, begin - kept);
    kept = begin + stated.text.size();
    if (stated.place == StatusPlace::front_matter) {
      text += "\"superseded by " + successor.id + '"';
      continue;
    }
    const std::string before = plain_status(stated.text);
    const bool large = !before.empty() && util::is_upper(before.front());
    text += large ? "Superseded by " : "superseded by ";
    text += stated.place == StatusPlace::list ? successor.listed : successor.in_text;
  }
  return text + std::string{document.substr(kept)};
}

}  // namespace langpick::cli
