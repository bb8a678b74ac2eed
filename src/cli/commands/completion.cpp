#include "cli/completion.hpp"

#include <array>

#include "util/printable.hpp"

namespace langpick::cli {

namespace {

constexpr std::array<std::string_view, 3> shells{"bash", "zsh", "fish"};

// Each asks the program for the words that may stand at the cursor: a line each, in zsh and fish with a tab
// and what it means; ":files" where a file is meant.

constexpr std::string_view bash_script = R"(# langpick: completion for bash
_langpick() {
  local word words=()
  for word in "${COMP_WORDS[@]:1:COMP_CWORD}"; do  # bash splits words at = and :
    if ((${#words[@]})) && [[ $word == [=:]* || ${words[${#words[@]}-1]} == *[=:] ]]; then
      words[${#words[@]}-1]+=$word
    else
      words+=("$word")
    fi
  done
  word="${COMP_WORDS[0]/#"~/"/"$HOME/"}"
  mapfile -t COMPREPLY < <("$word" completion bash -- "${words[@]}" 2>/dev/null)
  if [[ ${COMPREPLY[0]-} == :files ]]; then
    COMPREPLY=()
    compopt -o default
  elif [[ ${COMPREPLY[0]-} == *= ]]; then
    compopt -o nospace
  fi
} 2>/dev/null
complete -F _langpick langpick
)";

constexpr std::string_view zsh_script = R"(#compdef langpick
# langpick: completion for zsh
_langpick() {
  local -a lines values shown
  local line
  line="${(Q)words[1]}"
  line="${line/#\~\//$HOME/}"
  lines=("${(@f)$("$line" completion zsh -- "${(@Q)words[2,CURRENT]}" 2>/dev/null)}")
  if [[ $lines[1] == :files ]]; then
    compset -P '--*='
    _files
    return
  fi
  for line in $lines; do
    values+=("${line%%$'\t'*}")
    shown+=("${line/$'\t'/  -- }")
  done
  if [[ $values[1] == *= ]]; then
    compadd -S '' -l -d shown -a values
  else
    compadd -l -d shown -a values
  fi
}
if [[ $funcstack[1] == _langpick ]]; then
  _langpick "$@"
else
  compdef _langpick langpick
fi
)";

constexpr std::string_view fish_script = R"(# langpick: completion for fish
function __langpick_complete
    set -l line (commandline -opc)
    set -l current (commandline -ct)
    set -l program (string replace -r '^~/' "$HOME/" -- $line[1])
    set -l found ($program completion fish -- $line[2..] "$current" 2>/dev/null)
    if test "$found[1]" = :files
        set -l flag (string match -r '^--[^=]*=' -- $current)
        for path in (__fish_complete_path (string replace -r '^--[^=]*=' '' -- $current))
            echo "$flag$path"
        end
    else
        string join \n -- $found
    end
end
complete -c langpick -f -a '(__langpick_complete)'
)";

struct CompletionOptions {
  std::string shell;
  std::vector<std::string> words;
};

/// bash replaces only what stands behind the last '=' or ':'.
std::size_t kept(const std::string& shell, const std::string& typed) {
  return shell == "bash" ? typed.find_last_of("=:") + 1 : 0;
}

std::string printed(const Completion& found, const std::string& shell, const std::string& typed) {
  if (found.files) return ":files\n";
  std::string text;
  for (const auto& [word, meaning] : found.words) {
    text += word.substr(kept(shell, typed));
    if (shell != "bash" && !meaning.empty()) text += '\t' + util::printable(meaning);
    text += '\n';
  }
  return text;
}

ExitStatus completion(const CompletionOptions& options, const Setting& setting, Io& io) {
  const auto& [shell, words] = options;
  if (shell.empty()) throw usage_error("completion: SHELL is missing (bash, zsh, fish)");
  const std::string_view script = shell == "bash" ? bash_script : shell == "zsh" ? zsh_script : fish_script;
  io.write("", words.empty() ? script : printed(complete(words, setting, io), shell, words.back()));
  return ExitStatus::done;
}

void declare_completion(Flags& flags, CompletionOptions& options) {
  add(flags, {{"SHELL", &options.shell, "bash, zsh or fish", "Arguments", Value::word, shells},
              {"WORD", &options.words,
               "After --: the words of an unfinished line, of which what the last may become is printed. The "
               "script does this",
               "Arguments"}});
}

}  // namespace

const Command completion_command{
    .name = "completion",
    .summary = "The script with which a shell completes commands, flags and values",
    .examples =
        "langpick completion bash > ~/.local/share/bash-completion/completions/langpick\n"
        "langpick completion fish > ~/.config/fish/completions/langpick.fish\n"
        "langpick completion bash -- recommend --domain kube\n",
    .declare = declared<CompletionOptions, declare_completion, completion>,
};

}  // namespace langpick::cli
