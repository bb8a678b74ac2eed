#!/usr/bin/env python3
"""Sends the questionnaire bytes that no hand types: keys before the first frame, pasted text; and looks
whether each way of leaving switches off what it switched on."""
import base64
import json
import os
import re
import select
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
import time

from answers_kept import PATIENCE, Terminal, fail, wait_for

SCORES = 'questions answered.'
TEA = os.path.join(os.path.dirname(__file__), '../data/tea-or-coffee.json')


def screen(program, flags=(), before=()):
    state = tempfile.TemporaryDirectory()
    terminal = Terminal([*before, program, 'ask', '--quick', *flags], state.name)
    terminal.state = state  # goes with it
    return terminal


def until(terminal, text):
    """What came since it was looked at, to the end of `text`, however long that takes."""
    end = time.monotonic() + PATIENCE
    while text.encode() not in terminal.seen:
        if not select.select([terminal.master], [], [], max(0, end - time.monotonic()))[0]:
            fail(f'never seen: {text}')
        terminal.seen += os.read(terminal.master, 65536)
    length = terminal.seen.index(text.encode()) + len(text.encode())
    shown, terminal.seen = terminal.seen[:length], terminal.seen[length:]
    return shown.decode(errors='replace')


def to_the_end(terminal):
    """All that comes until the program has gone."""
    text, terminal.seen = terminal.seen, b''
    try:
        while piece := os.read(terminal.master, 65536):
            text += piece
    except OSError:  # how a terminal says that nobody has it any more
        pass
    wait_for(terminal.pid)
    return text.decode(errors='replace')


def later_question(shown):
    return re.search('Question [2-9]', shown)


def expect(what, held):
    print(f'{what}: {"holds" if held else "FAILED"}')
    if not held:
        fail(what)


def pasted(text):
    return f'\x1b[200~{text}\x1b[201~'


def type_ahead(program):
    # what is typed takes a moment to reach the terminal's buffer, longer than a start takes on a busy machine
    hesitating = ['sh', '-c', 'sleep 1; exec "$0" "$@"']
    terminal = screen(program, before=hesitating)
    terminal.type('2\r3\r')
    terminal.see('Question 1 of')
    terminal.type('l')  # whose effect is seen after that of all that came before
    expect('keys typed before the first frame are no answers', not later_question(until(terminal, SCORES)))
    terminal.type('2\r')
    terminal.see('Question 2 of')
    terminal.kill()
    terminal = screen(program, ['--plain'], before=hesitating)
    terminal.type('2\n')
    terminal.see('question 2 of')
    expect('lines typed ahead are', True)
    terminal.kill()


def note(program):
    """A note that is typed and pasted stands in the result, and in a record of the same answers."""
    with tempfile.TemporaryDirectory() as folder:
        terminal = screen(program, ['--format', 'json', '--output', f'{folder}/r.json',
                                    '--save-answers', f'{folder}/a.json'])
        terminal.see('Question 1 of')
        terminal.type('n')
        terminal.see('keep the note')
        terminal.type('as in ' + pasted('line 1\rline 2') + '\r')
        terminal.see('Note: as in line 1 line 2')
        terminal.type('2\r')
        terminal.see('Question 2 of')
        terminal.type('\x1b')
        terminal.see('lines 1 to')
        expect('Esc shows what the answers so far say', True)
        terminal.type('\x1b')
        terminal.see('Question 2 of')
        terminal.type('\x1b[<65;1;1M')
        terminal.see('› 2. ')
        terminal.type('rf')
        to_the_end(terminal)
        saved = subprocess.run([program, 'recommend', '--answers', f'{folder}/a.json', '--format', 'json', '--save',
                                f'{folder}/record.json'], check=True, capture_output=True).stdout
        with open(f'{folder}/r.json', 'rb') as result, open(f'{folder}/record.json', encoding='utf-8') as record:
            text = result.read()
            expect('a note is in the result', list(json.loads(text)['notes'].values()) == ['as in line 1 line 2'])
            expect('and in that of --save-answers', saved == text)
            expect('and in the record', 'as in line 1 line 2' in record.read())


def saving(program):
    """Answers are saved over those that it began with, and over nothing else that it read or wrote."""
    refused = 'is an input and the output', 'two results can\'t be written to one file'
    with tempfile.TemporaryDirectory() as folder:
        kb, answers, report = (f'{folder}/{name}.json' for name in ('kb', 'answers', 'report'))
        shutil.copy(TEA, kb)
        for file in (answers, kb, report):
            with open(answers, 'w', encoding='utf-8') as begin:
                begin.write('{"answers": {"hour": "noon"}}')
            flags = ['--kb', kb, '--answers', answers, '--format', 'json', '--output', report, '--save-answers', file]
            terminal = Terminal([program, 'ask', '--plain', *flags], f'{file}.state')
            terminal.see('question 1 of')
            terminal.type('morning\nf\nf\n')
            said = to_the_end(terminal)
            if file == answers:
                with open(answers, encoding='utf-8') as saved:
                    expect('answers are saved over their own file', json.load(saved)['answers'] == {'hour': 'morning'})
            else:
                with open(file, encoding='utf-8') as left:
                    expect('but over no other', any(why in said for why in refused) and 'schema_version' in json.load(left))


def paste(program):
    terminal = screen(program)
    terminal.see('Question 1 of')
    terminal.type(pasted('2\r3\r4\rq'))
    expect('pasted lines are no keys, which is said', not later_question(until(terminal, 'What was pasted is left out')))
    terminal.type('/\x1b[200~web')  # in pieces, however slowly
    time.sleep(0.2)
    terminal.type('assembly\r\x1b[20')
    time.sleep(0.2)
    terminal.type('1~')
    expect('pasted text goes into the filter', not later_question(until(terminal, 'webassembly')))
    terminal.type('\r')
    terminal.see('Question 2 of')
    terminal.type('?')
    terminal.see('lines ')
    terminal.type(pasted('q'))
    expect('a paste closes no page', 'Enter' not in until(terminal, 'What was pasted is left out'))
    terminal.see('scroll')
    terminal.kill()


def search(program):
    """In the review a word finds a question by what an option is about, and Enter goes to that option."""
    terminal = screen(program)
    terminal.see('Question 1 of')
    terminal.type('r')
    terminal.see('find')
    terminal.type('/')
    terminal.see('go there')
    terminal.type('firmwre')  # a typing error, as people make them
    terminal.see('Option: Embedded, IoT or firmware')
    terminal.type('\r')
    terminal.see('Changing an answer')
    expect('a search goes to the option', re.search(r'› *\d+\. Embedded, IoT or firmware', until(terminal, 'so far')))
    terminal.kill()
    terminal = screen(program, ['--plain'])
    terminal.type('r\n/firmwre\n/zzzz\n')
    terminal.see('1. What are you building? Option: Embedded, IoT or firmware')
    terminal.see('No question has "zzzz".')
    expect('and in lines', True)
    terminal.kill()


def knowledge_base_changed(program):
    """Resumed with another version: a question is new, an answered option is gone."""
    with open(os.path.join(os.path.dirname(__file__), '../data/tea-or-coffee.json'), encoding='utf-8') as file:
        new = json.load(file)
    old = json.loads(json.dumps(new))
    del old['questions'][1]
    old['questions'][0]['options'].append({'id': 'dusk', 'label': 'At dusk', 'neutral': True})
    for lines in [], ['--plain']:
        with tempfile.TemporaryDirectory() as folder:
            def version(content, file=f'{folder}/kb.json'):
                with open(file, 'w', encoding='utf-8') as kb:
                    json.dump(content, kb)
            command = [program, 'ask', '--kb', f'{folder}/kb.json', *lines]
            version(old)
            terminal = Terminal(command, folder)
            terminal.see('Question 1 of 1')
            terminal.type('4\r')
            terminal.see('Review')
            terminal.type('q\r')
            terminal.see('your answers are kept')
            to_the_end(terminal)
            version(new)
            terminal = Terminal([*command, '--resume'], folder)
            terminal.see('1 question is new since you')
            terminal.see('What do you drink already?')
            terminal.see('"dusk"')
            terminal.type('g\r' if lines else '\r')
            terminal.see('Question 1 of 2')
            terminal.type('2\r')
            terminal.see('Question 2 of 2')
            expect('what is new is named and asked, what is gone is named', True)
            terminal.kill()


def at_the_end(program):
    """The menu at the end: each of its ways, and what it leaves on the disk."""
    with tempfile.TemporaryDirectory() as folder:
        def decided(*flags, **variables):
            command = ['env', *(f'{name}={value}' for name, value in variables.items()), program, 'ask', '--quick', *flags]
            terminal = Terminal(['sh', '-c', 'cd "$0" && exec "$@"', folder, *command], tempfile.mkdtemp(dir=folder))
            terminal.see('uestion 1 of')
            for line in ('2', 'r', 'f') if flags else ('2\r', 'r', 'f'):
                terminal.type(line + ('\n' if flags else ''))
            terminal.see('Read the report')
            return terminal
        with open(f'{folder}/answers.json', 'w', encoding='utf-8') as file:
            file.write('mine')
        with open(f'{folder}/pager', 'w', encoding='utf-8') as file:
            file.write('#!/bin/sh\ncat >read; echo "LESS=$LESS" >environment; echo paged; read -r key </dev/tty\n')
        os.chmod(f'{folder}/pager', 0o755)
        terminal = decided(PAGER='./pager')
        terminal.type('a')
        terminal.see('answers-2.json')
        terminal.type('\x7f' * len('answers-2.json') + 'answers.json\r')
        terminal.see('answers.json is there already')
        terminal.type('\r')
        terminal.see('answers-2.json is written.')
        for key, name in ('d', 'decision.json'), ('m', 'decision.md'), ('h', 'recommendation.html'):
            terminal.type(key)
            terminal.see(name)
            terminal.type('\r')
            terminal.see(f'{name} is written.')
        terminal.type('c')
        command = base64.b64decode(re.search('\x1b]52;c;([^\x07]*)\x07', until(terminal, 'clipboard'))[1]).decode()
        terminal.type('p')
        before = until(terminal, 'paged')
        expect('the pager has the terminal as it was', switched(before)['1049'] == 'l')
        terminal.type('\x03\n')
        expect('and leads back to the menu', switched(until(terminal, 'Read the report'))['1049'] == 'h')
        terminal.type('r')
        terminal.see('Show the recommendation')
        terminal.type('f')
        terminal.see('Read the report')
        terminal.type('q')
        shown = to_the_end(terminal)
        def read(name):
            with open(f'{folder}/{name}', encoding='utf-8') as file:
                return file.read()
        expect('no file is overwritten', read('answers.json') == 'mine')
        expect('the pager is started as git does', read('environment') == 'LESS=FRX\n')
        expect('the report is printed in the end', 'The same again' in shown and 'The same again' in read('read'))
        again = subprocess.run([program, *shlex.split(command)[1:], '--format', 'json'], check=True, capture_output=True).stdout
        for name in 'answers-2.json', 'decision.json', 'decision.md':
            result = subprocess.run([program, 'recommend', '--answers', f'{folder}/{name}', '--format', 'json'],
                                    check=True, capture_output=True).stdout
            expect(f'{name} gives what the copied command gives', result == again)
        expect('the page is a page', read('recommendation.html').lower().startswith('<!doctype html>'))

        os.makedirs(f'{folder}/docs/decisions')
        for pager in 'cat', 'no-such-pager':
            terminal = decided(PAGER=pager)
            terminal.type('m\r')
            terminal.see('is written.')
            terminal.type('p')
            terminal.see('The same again')
            terminal.see('Enter goes back')
            terminal.type('\n')
            terminal.see('Read the report')
            terminal.type('\x03')
            expect(f'{pager} for a pager, and left by Ctrl-C, all is switched off', switched(to_the_end(terminal))['1049'] == 'l')
        expect('a folder of decision records gets them', len(os.listdir(f'{folder}/docs/decisions')) == 2)

        terminal = decided('--plain')
        terminal.type('d\n\n')
        terminal.see('decision-2.json is written.')
        terminal.type('c\n')
        shown = until(terminal, 'langpick recommend')
        expect('in lines the command is told, and not copied', 'Not copied' in shown)
        terminal.type('p\nq\n')
        expect('and not one escape', '\x1b' not in shown + to_the_end(terminal))
        terminal = decided(TERM='linux')
        terminal.type('c')
        expect('nothing is copied where there is no clipboard', '\x1b]52' not in until(terminal, 'Not copied'))
        terminal.kill()


def by_mouse(program):
    terminal = screen(program)
    shown = until(terminal, 'so far')
    rows = re.sub('\x1b\\[[0-9;?]*[A-Za-z]', '', shown).split('\r\n')
    row = next(i for i, line in enumerate(rows) if ' 3. ' in line) + 1
    terminal.type('\x1b[<65;9;9M' * 2 + '\x1b[<64;9;9M')
    terminal.see('›  2. ')
    expect('the wheel moves', True)
    terminal.type(f'\x1b[<0;9;{row}M')
    terminal.see('Question 2 of')
    terminal.type('\x7f')
    expect('a click chooses', re.search('›  3. .*✓', until(terminal, 'take back')))
    terminal.kill()


def alike(program):
    """The panel names what is alike as soon as enough is answered."""
    for flags in [], ['--plain']:
        terminal = screen(program, ['--domain', 'network-proxy', '--target', 'every-node', '--footprint', 'dominant', *flags])
        terminal.see('uestion 1 of')
        terminal.type('l\n' if flags else 'l')
        terminal.see('Most alike')
        expect('projects that are alike are named, with what they chose', re.search(r'\d\): (Go|Rust)', until(terminal, 'Linkerd')))
        terminal.kill()


def from_pipes(program):
    """Lines from a pipe, where that is asked for; and a pipe for standard input, with the terminal named."""
    with tempfile.TemporaryDirectory() as folder:
        def asked(lines, *flags):
            return subprocess.run([program, 'ask', '--quick', '--format', 'json', *flags], input=lines, text=True,
                                  capture_output=True, env={'HOME': folder}, check=False)
        given = asked('2\n\nr\nf\n', '--stdin')
        expect('--stdin takes lines of a pipe', given.returncode == 0 and len(json.loads(given.stdout)['answers']) == 1)
        short = asked('2\n', '--stdin')
        expect('which have to be enough', short.returncode == 130 and not short.stdout and 'the lines ended' in short.stderr)
        expect('and keep nothing', os.listdir(folder) == [])
        expect('without it a pipe is no terminal', asked('2\nr\nf\n').returncode == 2)
        script = f'echo "{program} ask --quick --format json --output {folder}/r.json </dev/tty; echo done \\$?" | sh'
        terminal = Terminal(['sh', '-c', script], folder)
        terminal.see('Question 1 of')
        terminal.type('2\rrf')
        terminal.see('done 0')
        expect('a script in a pipe asks at </dev/tty', os.path.exists(f'{folder}/r.json'))
        to_the_end(terminal)


def switched(text):
    """Each private mode, and whether it is on (h) or off (l) in the end."""
    return dict(re.findall(r'\x1b\[\?(\d+)([hl])', text))


def leaving(program):
    on = {'1049': 'h', '1000': 'h', '1006': 'h', '2004': 'h', '25': 'l'}
    off = {'1049': 'l', '1000': 'l', '1006': 'l', '2004': 'l', '25': 'h'}
    ways = {'q': lambda t: t.type('q'), 'Ctrl-C': lambda t: t.type('\x03'), 'Ctrl-D': lambda t: t.type('\x04'), 'SIGTERM': lambda t: os.kill(t.pid, signal.SIGTERM),
            'SIGHUP': lambda t: os.kill(t.pid, signal.SIGHUP),
            'the report': lambda t: t.type('2\rrfq')}
    for name, way in ways.items():
        terminal = screen(program)
        terminal.see('Question 1 of')
        way(terminal)
        shown = to_the_end(terminal)
        expect(f'left by {name}, all is switched off', switched(shown) == off)
        expect('and nothing was asked of the terminal, whose answer would look typed', '\x1b[6n' not in shown)
    terminal = screen(program)
    terminal.see('Question 1 of')
    terminal.type('\x1a')  # which stops nobody here, as there is no shell to go on with it
    expect('stopped by Ctrl-Z, too', switched(until(terminal, '\x1b[?1049l')) == off)
    expect('and then on again', switched(until(terminal, 'Question 1 of')) == on)
    terminal.kill()


def main():
    if len(sys.argv) != 2 or sys.argv[1] == '--help':
        sys.exit('usage: tests/outside/asked_by_bytes.py PROGRAM')
    program = os.path.abspath(sys.argv[1])
    type_ahead(program)
    paste(program)
    note(program)
    saving(program)
    search(program)
    knowledge_base_changed(program)
    by_mouse(program)
    alike(program)
    at_the_end(program)
    from_pipes(program)
    leaving(program)


if __name__ == '__main__':
    main()
