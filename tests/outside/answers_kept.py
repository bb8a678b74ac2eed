#!/usr/bin/env python3
"""Ends the questionnaire the hard ways, and looks whether what was answered is kept.

A terminal that is closed is no signal alone: its end reaches the program as the end of input, as SIGHUP, or as
both in either order. Each way is tried as often as is asked for, and has to keep the answers every time.
"""
import json
import os
import pty
import select
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
import time

PATIENCE = 60  # seconds, for a machine that is busy with other things


def fail(message):
    sys.exit(f'answers-kept: {message}')


class Terminal:
    """A pseudo-terminal whose session a program leads."""

    def __init__(self, command, state):
        environment = {'PATH': os.environ['PATH'], 'HOME': state, 'XDG_STATE_HOME': state, 'TERM': 'xterm',
                       'PS1': 'prompt> ', 'LC_ALL': 'C.UTF-8'}
        self.pid, self.master = pty.fork()
        if self.pid == 0:
            os.execvpe(command[0], command, environment)
        self.seen = self.all = b''

    def read(self, awaited):
        """Waits for more; False: nobody has the terminal any more."""
        if not select.select([self.master], [], [], PATIENCE)[0]:
            fail(f'never seen: {awaited}')
        try:
            got = os.read(self.master, 65536)
        except OSError:  # how a terminal says so
            return False
        self.seen += got
        self.all += got
        return bool(got)

    def see(self, text):
        """What came since it was looked at, to the end of `text`, however long that takes."""
        while text.encode() not in self.seen:
            if not self.read(text):
                fail(f'never seen: {text}')
        length = self.seen.index(text.encode()) + len(text.encode())
        shown, self.seen = self.seen[:length], self.seen[length:]
        return shown.decode(errors='replace')

    def to_the_end(self):
        """All that comes until the program has gone, whose exit status is then known."""
        while self.read('the end'):
            pass
        self.status = wait_for(self.pid)
        shown, self.seen = self.seen, b''
        return shown.decode(errors='replace')

    def type(self, text):
        os.write(self.master, text.encode())

    def close(self):
        os.close(self.master)
        wait_for(self.pid)

    def kill(self):
        os.kill(self.pid, signal.SIGKILL)
        wait_for(self.pid)
        os.close(self.master)


def wait_for(pid):
    """Its exit status."""
    end = time.monotonic() + PATIENCE
    while (ended := os.waitpid(pid, os.WNOHANG)) == (0, 0):
        if time.monotonic() > end:
            os.kill(pid, signal.SIGKILL)
            fail('it goes on without a terminal')
        time.sleep(0.002)
    return os.waitstatus_to_exitcode(ended[1])


def answer(terminal, plain):
    terminal.see('Question 1 of')
    terminal.type('2\r')
    terminal.see('Question 2 of' if not plain else 'question 2 of')


def leader(program, state, flags=(), end=Terminal.close):
    terminal = Terminal([program, 'ask', *flags], state)
    answer(terminal, flags)
    end(terminal)


def plain(program, state):
    leader(program, state, ['--plain'])


def killed(program, state):
    leader(program, state, end=Terminal.kill)


def interrupted(program, state):
    """The terminal is asked nothing whose answer could look typed at the prompt, and its own screen comes back first."""
    terminal = Terminal([program, 'ask'], state)
    answer(terminal, ())
    terminal.type('\x03')
    terminal.see('\x1b[?1049l')
    terminal.see('kept')
    if b'\x1b[6n' in terminal.all:
        fail('the terminal was asked where its cursor is')
    terminal.close()


def noted_anew(program, state):
    """An answer replaces what is kept, when one begins anew; a note doesn't."""
    interrupted(program, state)
    terminal = Terminal([program, 'ask', '--plain'], state)
    terminal.see('begin anew')
    terminal.type('a\r')
    terminal.see('uestion 1 of')
    terminal.type('n a thought\r')
    terminal.see('a thought')
    terminal.see('uestion 1 of')
    terminal.type('\x03')
    terminal.see('the earlier answers are kept')
    terminal.close()


def from_bash(program, state):
    terminal = Terminal(['bash', '--norc', '--noprofile', '-i'], state)
    terminal.see('prompt> ')
    terminal.type(shlex.quote(program) + ' ask\r')
    answer(terminal, ())
    terminal.close()


def tmux(*arguments):
    return subprocess.run(['tmux', '-L', f'langpick-kept-{os.getpid()}', '-f', '/dev/null', *arguments],
                          env={'PATH': os.environ['PATH'], 'LC_ALL': 'C.UTF-8'},
                          check=True, capture_output=True, text=True).stdout


def tmux_window(program, state):
    def see(text):
        end = time.monotonic() + PATIENCE
        while text not in tmux('capture-pane', '-p', '-t', 'asked'):
            if time.monotonic() > end:
                fail(f'never seen: {text}')
            time.sleep(0.01)

    tmux('new-session', '-d', '-s', 'asked', '-x', '80', '-y', '30',
         f'XDG_STATE_HOME={shlex.quote(state)} exec {shlex.quote(program)} ask')
    see('Question 1 of')
    tmux('send-keys', '-t', 'asked', '2', 'Enter')
    see('Question 2 of')
    tmux('kill-session', '-t', 'asked')


def is_kept(state):
    """It may still be on its way: what bash started is nobody's child here."""
    end = time.monotonic() + 5
    while time.monotonic() < end:
        try:
            with open(f'{state}/langpick/go-vs-rust.json', encoding='utf-8') as file:
                return json.load(file)['answers'] == {'domain': 'security-core'}
        except FileNotFoundError:
            time.sleep(0.01)
    return False


WAYS = {'closed, on the screen': leader, 'closed, in lines': plain, 'closed under a shell': from_bash,
        'a tmux window closed': tmux_window, 'killed': killed, 'interrupted': interrupted,
        'begun anew, with nothing but a note': noted_anew}


def main():
    if len(sys.argv) not in (2, 3) or sys.argv[1] == '--help':
        sys.exit('usage: tests/outside/answers_kept.py PROGRAM [RUNS]')
    program = os.path.abspath(sys.argv[1])
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    lost = 0
    has_tmux = shutil.which('tmux') is not None
    if has_tmux:
        tmux('new-session', '-d', '-s', 'server')  # which ends with its last session
    for name, way in WAYS.items():
        if way is tmux_window and not has_tmux:
            print(f'{name}: no tmux here: skipped')
            continue
        kept = 0
        for _ in range(runs):
            with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as state:
                way(program, state)
                kept += is_kept(state)
        print(f'{name}: kept {kept} of {runs}')
        lost += runs - kept
    if has_tmux:
        tmux('kill-server')
    sys.exit(1 if lost else 0)


if __name__ == '__main__':
    main()
