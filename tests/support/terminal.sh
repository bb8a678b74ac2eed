# shellcheck shell=bash
#
# A program at a terminal of its own, driven as a person does: keys go in, the screen is looked at. Sourced by
# scripts that test or show the questionnaire. The terminal is tmux, on a server of its own, with nothing of
# this machine's set-up.
#
#   terminal_start                     once, before anything else; it ends with the script
#   terminal_open SIZE COMMAND         a new terminal, "80x24", in which sh runs COMMAND
#   terminal_keys KEY...               presses keys, by tmux's names: Enter, Down, C-c, a
#   terminal_type TEXT                 types text
#   terminal_see TEXT...               waits until the screen has one of these; fails when it never does
#   terminal_until COMMAND...          waits until it succeeds; fails when it never does
#   terminal_screen                    prints the screen
#   terminal_still_screen              prints it as soon as nothing moves on it: a frame reaches it in pieces
#   terminal_resize SIZE

terminal_patience=60  # seconds, for a machine that is busy with other things

terminal_tmux() { TMUX='' tmux -L "$terminal_server" "$@"; }

terminal_start() {
  terminal_server="langpick-$$"
  terminal_folder="$(mktemp -d)"
  trap terminal_stop EXIT
  terminal_tmux -f /dev/null start-server \; set-option -g status off \; \
    set-option -g history-limit 5000 \; set-option -g escape-time 10 \; new-session -d -s keep
}

terminal_stop() {
  terminal_tmux kill-server 2>/dev/null || true
  # a program that is hung up on may still be keeping what was answered
  rm -rf "$terminal_folder" 2>/dev/null || { sleep 1; rm -rf "$terminal_folder"; }
}

terminal_open() {  # <size> <command>
  terminal_tmux kill-session -t program 2>/dev/null || true
  # tmux tells programs that it is a "screen" of 16 colours: what is least
  terminal_tmux new-session -d -s program -x "${1%x*}" -y "${1#*x}" \
    env -i PATH="$PATH" LC_ALL=C.UTF-8 HOME="$terminal_folder" TERM=screen sh -c "trap : INT  # Ctrl-C is for the program
$2
cat >/dev/null"  # so that the last screen stays
}

terminal_keys() { terminal_tmux send-keys -t program "$@"; }
terminal_type() { terminal_tmux send-keys -t program -l "$1"; }
terminal_screen() { terminal_tmux capture-pane -p -t program; }
terminal_still_screen() {
  local screen='' before='' same=0
  while ((same < 3)); do
    before="$screen"
    sleep 0.05
    screen="$(terminal_screen)"
    if [[ "$screen" == "$before" ]]; then ((same += 1)); else same=0; fi
  done
  printf '%s\n' "$screen"
}
terminal_resize() { terminal_tmux resize-window -t program -x "${1%x*}" -y "${1#*x}"; }

terminal_until() {  # <command>...
  local end=$((SECONDS + terminal_patience))
  until "$@"; do
    ((SECONDS < end)) || return 1
    sleep 0.03
  done
}

terminal_shows() {  # <text>...
  local screen text
  screen="$(terminal_screen)"
  for text; do
    [[ "$screen" != *"$text"* ]] || return 0
  done
  return 1
}

terminal_see() {  # <text>...
  terminal_until terminal_shows "$@" || { echo "never seen: $1"; return 1; }
}
