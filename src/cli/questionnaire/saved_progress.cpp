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

SavedProgress::SavedProgress(Io& io, const KnowledgeBase& kb) : io_(io), kb_(kb), path_(state_folder(io)) {
  if (!path_.empty()) path_ += std::string{kb.id} + ".json";  // an id is letters, digits and hyphens
}

Progress SavedProgress::load(std::vector<std::string>& dropped) const {
  const std::optional<std::string> bytes = io_.kept(path_);
  if (!bytes) {
    throw Error{ExitStatus::usage,
                {"--resume: there is no interview to go on with" +
                 (path_.empty() ? std::string{} : "; " + path_ + " can't be read or doesn't exist")}};
  }
  ProgressReading reading = read_progress(kb_, *bytes);
  if (!reading.findings.empty()) {
    Error error = error_of(path_, reading.findings);
    error.lines.back() += "; remove the file to begin anew";
    throw error;
  }
  dropped = std::move(reading.dropped);
  return std::move(reading.progress);
}

std::string SavedProgress::keep(const Progress& progress) const {
  if (path_.empty()) return "neither XDG_STATE_HOME nor HOME says where";
  const std::string failure = io_.keep(path_, report::progress_json(kb_, progress));
  return failure.empty() ? failure : util::printable(path_) + ": " + failure;
}

}  // namespace langpick::cli
