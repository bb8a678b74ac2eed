#!/usr/bin/env python3
"""Sends the questionnaire bytes that no hand types: keys before the first frame, pasted text; and looks
whether each way of leaving switches off what it switched on."""
import os
import re
import select
import signal
import sys
import tempfile
import time

from answers_kept import Terminal, fail, wait_for


def screen(program, flags=()):
    state = tempfile.TemporaryDirectory()
    terminal = Terminal([program, 'ask', '--quick', *flags], state.name)
    terminal.state = state  # goes with it
    return terminal


def rest(terminal):
    """What came since it was looked at, and comes until it is quiet for a while."""
    text, terminal.seen = terminal.seen, b''
    while select.select([terminal.master], [], [], 0.3)[0]:
        try:
            text += os.read(terminal.master, 65536)
        except OSError:  # it has ended
            break
    return text.decode(errors='replace')


def expect(what, held):
    print(f'{what}: {"holds" if held else "FAILED"}')
    if not held:
        fail(what)


def pasted(text):
    return f'\x1b[200~{text}\x1b[201~'


def type_ahead(program):
    terminal = screen(program)
    terminal.type('2\r3\r')  # the program is hardly started
    terminal.see('Question 1 of')
    expect('keys typed before the first frame are no answers', not re.search('Question [2-9]', rest(terminal)))
    terminal.type('2\r')
    terminal.see('Question 2 of')
    terminal.kill()
    terminal = screen(program, ['--plain'])
    terminal.type('2\n')
    terminal.see('question 2 of')
    expect('lines typed ahead are', True)
    terminal.kill()


def paste(program):
    terminal = screen(program)
    terminal.see('Question 1 of')
    rest(terminal)
    terminal.type(pasted('2\r3\r4\rq'))
    shown = rest(terminal)
    expect('pasted lines are no keys', 'Question 1 of' in shown and not re.search('Question [2-9]', shown))
    expect('and that is said', 'pasted' in shown)
    terminal.type('/')
    rest(terminal)
    terminal.type('\x1b[200~web')  # in pieces, however slowly
    time.sleep(0.2)
    terminal.type('assembly\r\x1b[20')
    time.sleep(0.2)
    terminal.type('1~')
    shown = rest(terminal)
    expect('pasted text goes into the filter', '/ ' in shown and 'webassembly' in shown and 'Question 2' not in shown)
    terminal.type('\r')
    terminal.see('Question 2 of')
    terminal.type(f'?{pasted("q")}')
    shown = rest(terminal)
    expect('a paste closes no page', 'lines ' in shown.split('\x1b[H')[-1])
    terminal.kill()


def switched(text):
    """Each private mode, and whether it is on (h) or off (l) in the end."""
    return dict(re.findall(r'\x1b\[\?(\d+)([hl])', text))


def leaving(program):
    on = {'1049': 'h', '1000': 'h', '1006': 'h', '2004': 'h', '25': 'l'}
    off = {'1049': 'l', '1000': 'l', '1006': 'l', '2004': 'l', '25': 'h'}
    ways = {'q': lambda t: t.type('q'), 'Ctrl-C': lambda t: t.type('\x03'), 'Ctrl-D': lambda t: t.type('\x04'), 'SIGTERM': lambda t: os.kill(t.pid, signal.SIGTERM),
            'SIGHUP': lambda t: os.kill(t.pid, signal.SIGHUP),
            'the report': lambda t: t.type('2\rrf')}
    for name, way in ways.items():
        terminal = screen(program)
        terminal.see('Question 1 of')
        way(terminal)
        expect(f'left by {name}, all is switched off', switched(rest(terminal)) == off)
        wait_for(terminal.pid)
    terminal = screen(program)
    terminal.see('Question 1 of')
    rest(terminal)
    terminal.type('\x1a')  # which stops nobody here, as there is no shell to go on with it
    shown = rest(terminal)
    stopped = shown.index('\x1b[?1049l') + len('\x1b[?1049l')
    expect('stopped by Ctrl-Z, too, and then on again',
           switched(shown[:stopped]) == off and switched(shown[stopped:]) == on)
    terminal.kill()


def main():
    if len(sys.argv) != 2 or sys.argv[1] == '--help':
        sys.exit('usage: tests/outside/asked_by_bytes.py PROGRAM')
    program = os.path.abspath(sys.argv[1])
    type_ahead(program)
    paste(program)
    leaving(program)


if __name__ == '__main__':
    main()
