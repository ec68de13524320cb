// SPDX-License-Identifier: Apache-2.0
#include "cli/completion_scripts.h"

#include <algorithm>

#include "cli/shell_words.h"

namespace isnad::cli {

namespace {

// Where nothing is offered bash would offer files, so that is switched off unless they are wanted.
constexpr std::string_view kBash = R"(# bash completion for isnad, made by "isnad completion bash"
_isnad() {
  local -a lines
  COMPREPLY=()
  mapfile -t lines < <(
    "${1/#\~/$HOME}" complete bash -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
  case ${lines[0]} in
    files) ;;
    folders) compopt +o default +o bashdefault -o dirnames ;;
    *)
      compopt +o default +o bashdefault
      compopt -o nosort 2>/dev/null
      COMPREPLY=("${lines[@]:1}")
      ;;
  esac
}
complete -o default -o bashdefault -F _isnad isnad
)";

constexpr std::string_view kZsh = R"(#compdef isnad
# zsh completion for isnad, made by "isnad completion zsh"
_isnad() {
  local -a lines values notes
  local line program="${(Q)words[1]/#\~/$HOME}"
  lines=("${(@f)$(
    "$program" complete zsh -- "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null)}")
  case $lines[1] in
    files) compset -P '--*='; _files ;;
    folders) compset -P '--*='; _files -/ ;;
    *)
      for line in "${(@)lines[2,-1]}"; do
        values+=("${line%%$'\t'*}")
        notes+=("${line/$'\t'/  -- }")
      done
      (( $#values )) && compadd -U -l -V isnad -d notes -a values
      ;;
  esac
}
if [[ $funcstack[1] == _isnad ]]; then
  _isnad "$@"
else
  compdef _isnad isnad
fi
)";

constexpr std::string_view kFish = R"(# fish completion for isnad, made by "isnad completion fish"
function __isnad_complete
    set -l words (commandline -opc)
    set -l program $words[1]
    set -e words[1]
    set -l last (string unescape -- (string replace -r '^["\']' '' -- (commandline -ct)))
    set -l lines ($program complete fish -- $words "$last" 2>/dev/null)
    switch "$lines[1]"
        case files
            __fish_complete_path "$last"
        case folders
            __fish_complete_directories "$last" ''
        case '*'
            set -e lines[1]
            printf '%s\n' $lines
    end
end
complete -c isnad -f -a '(__isnad_complete)'
)";

std::string_view paths_word(Completion::Paths paths) {
  switch (paths) {
    case Completion::Paths::files: return "files\n";
    case Completion::Paths::folders: return "folders\n";
    case Completion::Paths::none: break;
  }
  return "none\n";
}

std::string bash_answer(const Usage& program, const std::vector<std::string>& raw) {
  const BashLine line = joined_at_equals(raw);
  std::vector<std::string> words;
  char quote = 0;
  for (const std::string& word : line.words) {
    ShellWord plain = unquoted(word);
    words.push_back(std::move(plain.text));
    quote = plain.quote;
  }
  const Completion completion = complete(program, words);
  std::string out(paths_word(completion.paths));
  for (const Candidate& candidate : completion.candidates) {
    out += quoted_for_bash(std::string_view(candidate.text).substr(line.kept), quote) + "\n";
  }
  return out;
}

/// Those who quote by themselves and show a note beside each candidate.
std::string noted_answer(const Usage& program, const std::vector<std::string>& words) {
  const Completion completion = complete(program, words);
  std::string out(paths_word(completion.paths));
  for (const Candidate& candidate : completion.candidates) {
    out += candidate.text;
    // Of a list with a head line, the head.
    std::string_view note = candidate.note;
    note = note.substr(0, note.find(":\n"));
    if (!note.empty()) out += "\t" + std::string(note.substr(0, note.find('\n')));
    out += "\n";
  }
  return out;
}

constexpr CompletingShell kShells[] = {
    {"bash", kBash, bash_answer},
    {"zsh", kZsh, noted_answer},
    {"fish", kFish, noted_answer},
};

}  // namespace

std::span<const CompletingShell> completing_shells() { return kShells; }

}  // namespace isnad::cli
