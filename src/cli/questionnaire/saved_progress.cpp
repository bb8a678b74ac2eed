#include "cli/questionnaire/saved_progress.hpp"

#include <utility>

#include "langpick/reading.hpp"
#include "langpick/report.hpp"
#include "util/printable.hpp"

namespace langpick::cli {

namespace {

/// As the XDG Base Directory Specification has it: an empty or relative XDG_STATE_HOME counts as not set.
std::string state_folder(const Io& io) {
  const std::string state = io.environment("XDG_STATE_HOME").value_or("");
  if (state.starts_with('/')) return state + "/langpick/";
  const std::string home = io.environment("HOME").value_or("");
  return home.empty() ? std::string{} : home + "/.local/state/langpick/";
}

}  // namespace

SavedProgress::SavedProgress(Io& io, const KnowledgeBase& kb, bool wanted)
    : io_(io), kb_(kb), path_(wanted ? state_folder(io) : "") {
  if (!path_.empty()) path_ += std::string{kb.id} + ".json";  // an id is letters, digits and hyphens
}

std::optional<KeptInterview> SavedProgress::load() {
  last_ = io_.kept(path_);
  if (!last_) return std::nullopt;
  ProgressReading reading = read_progress(kb_, *last_);
  if (!reading.findings.empty()) {
    Error error = error_of(path_, reading.findings);
    error.lines.back() += "; remove the file to begin anew";
    throw error;
  }
  return reading;
}

std::string SavedProgress::keep(const Progress& progress) {
  if (path_.empty()) return "neither XDG_STATE_HOME nor HOME says where";
  std::string now = report::progress_json(kb_, progress);
  if (now == last_) return {};
  if (io_.kept(path_) != last_) return util::printable(path_) + ": another interview is kept there meanwhile";
  if (const std::string failure = io_.keep(path_, now); !failure.empty()) {
    return util::printable(path_) + ": " + failure;
  }
  last_ = std::move(now);
  return {};
}

void SavedProgress::discard() {
  if (last_ && io_.kept(path_) == last_) io_.discard(path_);
  last_.reset();
}

}  // namespace langpick::cli
