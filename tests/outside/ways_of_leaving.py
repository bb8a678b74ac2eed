#!/usr/bin/env python3
"""Leaves the questionnaire from each of its screens, and from each prompt of line mode, in each way that there is.

Whatever it was, afterwards the terminal's settings, which `stty -a` shows, are what they were, every mode that was
switched on is off again, what is on the terminal's own screen is text without one escape, and what was answered is
kept.
"""
import os
import re
import signal
import sys
import tempfile
import termios

from answers_kept import Terminal, fail
from asked_by_bytes import TEA, switched

MENU = 'Read the report'
ON = {'1049': 'h', '1000': 'h', '1006': 'h', '2004': 'h', '25': 'l'}
OFF = {'1049': 'l', '1000': 'l', '1006': 'l', '2004': 'l', '25': 'h'}
INTERRUPTED = 130
REPORTED = 'to answer the other questions'  # what is said behind a report


class Screen:
    """How to get to a screen, and how keys leave it.

    steps: what is typed, and what is seen then.
    leave: for each way by keys, the pieces that are typed; after each but the last the menu is seen again.
    reported: the ways that end with the report.
    """

    def __init__(self, *steps, flags=('--quick',), kept=False, pager=None, reported=(), **leave):
        self.steps, self.flags, self.kept, self.pager, self.reported = steps, flags, kept, pager, reported
        self.leave = {'q': ['q'], 'escape': ['\x1bq'], 'interrupt': ['\x03'], 'end': ['\x04'], 'quit': ['\x1c'], **leave}


ANSWERED = ('2\r', 'Question 2 of')
REVIEW = ('r', 'Show the recommendation')
DECIDED = ANSWERED, REVIEW, ('f', MENU)
ON_SCREEN = {
    'the offer of what was left': Screen(('', 'Begin anew'), kept=True),
    'a question': Screen(),
    'a question of several choices': Screen(('2\r', 'Space'), (' ', '[x]'), flags=('--kb', TEA), escape=['\x1b\x1bq']),
    'a filter': Screen(('/web', 'all options'), q=['\x1bq']),
    'a note': Screen(('nwhy', 'keep the note'), q=['\x1bq']),
    'the evidence': Screen(('?', 'by pages'), q=['qq']),
    'the report so far': Screen(ANSWERED, ('\x1b', 'by pages'), q=['qq']),
    'the scores': Screen(('l', 'questions answered')),
    'the offer to stop': Screen(('3\r', 'Stop here'), flags=('--kb', TEA), escape=['\x1b\x1b\x1bq']),
    'the review': Screen(ANSWERED, REVIEW, escape=['\x1b\x1b\x1bq']),
    'a search': Screen(REVIEW, ('/web', 'all questions'), q=['\x1bq']),
    'an answer that is changed': Screen(ANSWERED, REVIEW, ('1\r', 'Changing answer 1'), escape=['\x1b\x1bq']),
    'the menu': Screen(*DECIDED, reported=('q',)),
    "a file's name": Screen(*DECIDED, ('a', 'take it'), reported=('q', 'escape'), q=['\x1bq']),
    'the menu after a file': Screen(*DECIDED, ('d\r', 'is written'), reported=('q',)),
    'the menu after a copy': Screen(*DECIDED, ('c', 'clipboard'), reported=('q',)),
    'the pager': Screen(*DECIDED, ('p', 'paged'), reported=('q',), pager='./pager', q=['\n', 'q'], escape=['\n', '\x1bq'],
                        interrupt=['\x03', '\x03'], end=['\x04', '\x04'], quit=['\x1c', '\x1c']),
    'the menu after the pager': Screen(*DECIDED, ('p', 'paged'), ('\n', MENU), reported=('q',), pager='./pager'),
    'the report without a pager': Screen(*DECIDED, ('p', 'Enter goes back'), reported=('q',), pager='cat', q=['\n', 'q'],
                                         escape=['\n', '\x1bq']),
}
LINE, LINES = {'q': ['q\n'], 'escape': ['\x1b\nq\n']}, ('--quick', '--plain')
WRITTEN = {'q': ['\nq\n'], 'escape': ['\x1b\nq\n']}  # an empty line takes what is proposed
DECIDED_LINES = ('2\n', 'question 2 of'), ('r\n', 'Review:'), ('f\n', 'What next')
IN_LINES = {
    'the offer of what was left, in lines': Screen(('', 'begin anew'), flags=LINES, kept=True, **LINE),
    'a question in lines': Screen(('', 'question 1 of'), flags=LINES, **LINE),
    'a note in lines': Screen(('n\n', 'Your note'), flags=LINES, **WRITTEN),
    'the offer to stop, in lines': Screen(('3\n', 'Go on or finish'), flags=('--plain', '--kb', TEA), **LINE),
    'the review in lines': Screen(('2\n', 'question 2 of'), ('r\n', 'Review:'), flags=LINES, **LINE),
    'the menu in lines': Screen(*DECIDED_LINES, flags=LINES, reported=('q', 'escape'), **LINE),
    "a file's name in lines": Screen(*DECIDED_LINES, ('a\n', 'File name;'), flags=LINES, reported=('q', 'escape'), **WRITTEN),
}
WAYS = {'q': 'q', 'Esc and q': 'escape', 'Ctrl-C': 'interrupt', 'Ctrl-D': 'end', 'Ctrl-\\': 'quit',
        'SIGTERM': signal.SIGTERM, 'SIGHUP': signal.SIGHUP}


def interview_that_was_left(program, folder):
    terminal = Terminal([program, 'ask', '--quick'], folder)
    terminal.see('Question 1 of')
    terminal.type('2\r')
    terminal.see('Question 2 of')
    terminal.type('q')
    terminal.to_the_end()


def left(program, screen, what):
    """What is wrong after that; nothing: None."""
    with tempfile.TemporaryDirectory() as folder:
        with open(f'{folder}/pager', 'w', encoding='utf-8') as file:
            file.write('#!/bin/sh\ncat >read; echo paged; read -r key </dev/tty\n')
        os.chmod(f'{folder}/pager', 0o755)
        if screen.kept:
            interview_that_was_left(program, folder)
        # the program begins when the settings have been looked at
        command = ['sh', '-c', 'cd "$0" && read -r begin && exec "$@"', folder]
        command += ['env', f'PAGER={screen.pager}'] if screen.pager else []
        terminal = Terminal([*command, program, 'ask', *screen.flags], folder)
        before = termios.tcgetattr(terminal.master)
        terminal.type('begin\n')
        for keys, seen in (('', 'uestion 1 of' if not screen.kept else ''), *screen.steps):
            terminal.type(keys)
            terminal.see(seen)
        if isinstance(what, signal.Signals):
            os.kill(terminal.pid, what)
        else:
            for keys in screen.leave[what][:-1]:
                terminal.type(keys)
                terminal.see(MENU)
            terminal.type(screen.leave[what][-1])
        terminal.to_the_end()
        shown = terminal.all.decode(errors='replace')
        own = re.sub('\x1b\\[\\?1049h.*?\x1b\\[\\?1049l', '', shown, flags=re.DOTALL)
        colors = re.findall('\x1b\\[([0-9;]*)m', own)  # of the report
        is_reported = what in screen.reported
        wrong = [
            (termios.tcgetattr(terminal.master) != before, 'the settings are others'),
            (switched(shown) != ({} if '--plain' in screen.flags else OFF), f'modes: {switched(shown)}'),
            ('\x1b' in re.sub('\x1b\\[[0-9;]*m', '', own), 'an escape on the own screen'),
            (colors[-1:] not in ([], ['0']), f'a colour goes on: {colors[-1:]}'),
            ('\x1b[6n' in shown, 'the terminal was asked something, whose answer would look typed'),
            (terminal.status != (0 if is_reported else INTERRUPTED), f'status {terminal.status}'),
            ((REPORTED in own) != is_reported, 'a report, or none'),
            (not is_reported and ('are kept' in own) != os.path.exists(f'{folder}/langpick'), 'kept, or not'),
        ]
        os.close(terminal.master)
        return '; '.join(words for is_so, words in wrong if is_so)


def stopped(program):
    """By Ctrl-Z, which stops nobody here, as there is no shell to go on with it."""
    with tempfile.TemporaryDirectory() as folder:
        terminal = Terminal([program, 'ask', '--quick'], folder)
        terminal.see('Question 1 of')
        terminal.type('\x1a')
        off = switched(terminal.see('\x1b[?1049l'))
        on = switched(terminal.see('Question 1 of'))
        terminal.kill()
        return '' if (off, on) == (OFF, ON) else f'{off}, {on}'


def main():
    if len(sys.argv) != 2 or sys.argv[1] == '--help':
        sys.exit('usage: tests/outside/ways_of_leaving.py PROGRAM')
    program = os.path.abspath(sys.argv[1])
    wrong = stopped(program)
    print(f'stopped by Ctrl-Z, and continued: {wrong or "as before"}')
    failed = bool(wrong)
    for name, screen in {**ON_SCREEN, **IN_LINES}.items():
        for way, what in WAYS.items():
            wrong = left(program, screen, what)
            print(f'left {name} by {way}: {wrong or "as before"}', flush=True)
            failed = failed or bool(wrong)
    if failed:
        fail('not as before')


if __name__ == '__main__':
    main()
