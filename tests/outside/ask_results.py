#!/usr/bin/env python3
"""What comes of the questionnaire at a terminal: notes, saved answers, what the menu at its end does, and what it
does where standard input is a pipe."""
import base64
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile

from answers_kept import Terminal
from asked_by_bytes import TEA, expect, pasted, screen, switched, words


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
        terminal.to_the_end()
        saved = subprocess.run([program, 'recommend', '--answers', f'{folder}/a.json', '--format', 'json', '--save',
                                f'{folder}/record.json'], check=True, capture_output=True).stdout
        with open(f'{folder}/r.json', 'rb') as result, open(f'{folder}/record.json', encoding='utf-8') as record:
            text = result.read()
            expect('a note is in the result', list(json.loads(text)['notes'].values()) == ['as in line 1 line 2'])
            expect('and in that of --save-answers', saved == text)
            expect('and in the record', 'as in line 1 line 2' in record.read())
        for form in 'text', 'markdown', 'adr', 'html':
            report = subprocess.run([program, 'recommend', '--answers', f'{folder}/a.json', '--format', form],
                                    check=True, capture_output=True, text=True).stdout
            expect(f'and in the report as {form}', 'as in line 1 line 2' in ' '.join(report.split()))


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
            said = terminal.to_the_end()
            if file == answers:
                with open(answers, encoding='utf-8') as saved:
                    expect('answers are saved over their own file', json.load(saved)['answers'] == {'hour': 'morning'})
            else:
                with open(file, encoding='utf-8') as left:
                    expect('but over no other', any(why in said for why in refused) and 'schema_version' in json.load(left))


def beside_what_is_kept(program):
    """An interview that was left, and other answers in a file: each is counted, and it is said which wins."""
    for plain in [], ['--plain']:
        for resume in [], ['--resume']:
            with tempfile.TemporaryDirectory() as folder:
                enter = '\n' if plain else ''
                with open(f'{folder}/given.json', 'w', encoding='utf-8') as file:
                    file.write('{"answers": {"domain": "cli-tool", "team-size": "1", "target": ["servers"]}}')
                terminal = Terminal([program, 'ask', '--quick', '--domain', 'security-core', *plain], folder)
                terminal.see('uestion 1 of')
                terminal.type('\r')
                terminal.see('uestion 2 of')
                terminal.type('1\r')
                terminal.see('uestion 3 of')
                terminal.type('q' + enter)
                terminal.to_the_end()
                terminal = Terminal([program, 'ask', *plain, *resume, '--answers', f'{folder}/given.json', '--format', 'json',
                                     '--output', f'{folder}/r.json'], folder)
                terminal.see('is kept, with 2 answers. 2 more are given now.')
                terminal.see('wins')
                terminal.see('What are you building?')
                terminal.type('g\n' if plain else '\r')
                terminal.see('uestion 3 of')
                terminal.type('q' + enter)  # what was given is kept with the rest, though nothing was answered
                terminal.to_the_end()
                terminal = Terminal([program, 'ask', *plain, '--resume', '--format', 'json', '--output', f'{folder}/r.json'],
                                    folder)
                terminal.see('uestion 3 of')
                terminal.type(f'r{enter}')
                terminal.see('Show the recommendation' if not plain else 'Review:')
                terminal.type(f'f{enter}')
                terminal.to_the_end()
                with open(f'{folder}/r.json', encoding='utf-8') as file:
                    given = json.load(file)['answers']
                expect('kept answers and those of a file are told apart, and the file wins',
                       given['domain'] == 'cli-tool' and 'concurrency' in given and len(given) == 4)


def no_longer_kept(program):
    """Where all is answered nothing is kept: one line says so, and takes it up again."""
    with tempfile.TemporaryDirectory() as folder:
        for flags, enter, review in ([], '', 'Show the recommendation'), (['--plain'], '\n', 'Review:'):
            terminal = Terminal([program, 'ask', '--kb', TEA, *flags], folder)
            terminal.see('uestion 1 of 2')
            terminal.type('2\r')
            terminal.see('uestion 2 of 2')
            terminal.type('1\r' if flags else ' \r')
            terminal.see(review)
            terminal.type(f'f{enter}')
            terminal.see('Read the report')
            terminal.type(f'q{enter}')
            said = re.search('this interview is no longer kept; to take it up again:\r\n +langpick ((?:.*\\\\\r\n)*.*)\r', terminal.to_the_end())
            again = Terminal([program, *shlex.split(said[1].replace('\\\r\n', ' '))] if said else ['false'], folder)
            shown = again.see(review)
            expect('one line takes a finished interview up again', 'At noon' in shown and 'Tea' in shown)
            again.kill()


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
        said = words(terminal.see('leave'))
        expect('what answers are for is said', 'The same again: langpick recommend --answers answers-2.json' in said)
        check = 'To see whether it still holds: langpick check '
        for key, name, use in (('d', 'decision.json', check), ('m', 'decision.md', check), ('h', 'recommendation.html', 'Any browser')):
            terminal.type(key)
            terminal.see(name)
            terminal.type('\r')
            terminal.see(f'{name} is written.')
            said = words(terminal.see('leave'))
            expect(f'and what {name} is for', use + (name if use == check else '') in said)
        terminal.type('c')
        command = base64.b64decode(re.search('\x1b]52;c;([^\x07]*)\x07', terminal.see('clipboard'))[1]).decode()
        terminal.type('p')
        before = terminal.see('paged')
        expect('the pager has the terminal as it was', switched(before)['1049'] == 'l')
        terminal.type('\x03\n')
        expect('and leads back to the menu', switched(terminal.see('Read the report'))['1049'] == 'h')
        terminal.type('r')
        terminal.see('Show the recommendation')
        terminal.type('f')
        terminal.see('Read the report')
        terminal.type('q')
        shown = terminal.to_the_end()
        def read(name):
            with open(f'{folder}/{name}', encoding='utf-8') as file:
                return file.read()
        expect('no file is overwritten', read('answers.json') == 'mine')
        expect('the pager says its keys', read('environment') == 'LESS=FR -PsUp Down scroll  PgUp PgDn by pages  q close$\n')
        expect('a report that was paged is not printed again', 'The same again' not in shown and 'The same again' in read('read'))
        expect('but how to see it again is said', 'the report again:\r\n  langpick recommend --domain' in shown)
        again = subprocess.run([program, *shlex.split(command)[1:], '--format', 'json'], check=True, capture_output=True).stdout
        for name in 'answers-2.json', 'decision.json', 'decision.md':
            result = subprocess.run([program, 'recommend', '--answers', f'{folder}/{name}', '--format', 'json'],
                                    check=True, capture_output=True).stdout
            expect(f'{name} gives what the copied command gives', result == again)
        terminal = decided(HOME=folder, PAGER='./pager')
        terminal.type('a')
        terminal.see('answers-3.json')
        terminal.type('\x7f' * len('answers-3.json') + '~/at home.json\r')
        terminal.see('~/at home.json is written.')
        terminal.type('p')
        terminal.see('paged')
        terminal.type('\n')
        terminal.see('Read the report')
        terminal.type('r1\r')
        terminal.see('Changing answer 1')
        terminal.type('3\r')
        terminal.see('Show the recommendation')
        terminal.type('f')
        terminal.see('Read the report')
        terminal.type('q')
        shown = terminal.to_the_end()
        expect('a report that was paged is printed for other answers', 'The same again' in shown)
        expect('questions that were never reached can still be asked', 'langpick ask --resume' in shown)
        expect('a tilde is the home folder', read('at home.json') == read('answers-2.json'))
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
            expect(f'{pager} for a pager, and left by Ctrl-C, all is switched off', switched(terminal.to_the_end())['1049'] == 'l')
        expect('a folder of decision records gets them', len(os.listdir(f'{folder}/docs/decisions')) == 2)

        terminal = decided('--plain')
        terminal.type('d\n\n')
        terminal.see('decision-2.json is written.')
        terminal.type('c\n')
        terminal.see('\r\n  langpick recommend --')
        expect('in lines the command is printed', len(terminal.see('\r\n')) > 10 and 'copied' not in terminal.see('What next'))
        terminal.type('p\nq\n')
        left = terminal.to_the_end()
        expect('and not one escape', b'\x1b' not in terminal.all)
        expect('a report that was read there is not printed again', left.count('The same again') == 1)
        terminal = decided('--plain')
        terminal.type('p\nr\n1\n3\nf\nq\n')
        expect('but that of other answers is', terminal.to_the_end().count('The same again') == 2)
        terminal = decided(TERM='linux')
        terminal.type('c')
        expect('nothing is copied where there is no clipboard', '\x1b]52' not in terminal.see('Not copied'))
        terminal.kill()


def refused_names(program):
    """Names that the menu can't write to: nothing but what was said happens, and it asks for another one."""
    long = 'a' * 251 + '.json'  # one byte more than a name can have
    names = {
        'answers.json': ('is there already', lambda folder: open(f'{folder}/answers.json', 'w', encoding='utf-8').close()),
        'pipe': ('is there already', lambda folder: os.mkfifo(f'{folder}/pipe')),  # which nobody reads
        '/dev/full': ('is there already', None),
        'link': ('is there already', lambda folder: os.symlink('elsewhere', f'{folder}/link')),
        'folder': ('is there already', lambda folder: os.mkdir(f'{folder}/folder')),
        'new/': ('Is a directory', None),
        'new/newer/a.json': ('No such file', None),
        f'new/{long}': ('too long', None),
        long: ('too long', None),
    }
    for name, (why, prepare) in names.items():
        with tempfile.TemporaryDirectory() as folder:
            if prepare:
                prepare(folder)
            before = os.listdir(folder)
            terminal = Terminal(['sh', '-c', 'cd "$0" && exec "$@"', folder, program, 'ask', '--kb', TEA], '/dev/null')
            terminal.see('uestion 1 of')
            terminal.type('2\rrf')
            terminal.see('Read the report')
            terminal.type('a')
            terminal.see('take it')
            terminal.type('\x15' + name + '\r')
            terminal.see(why)
            terminal.see('take it')
            expect(f'{name[:20]}: {why}', os.listdir(folder) == before)
            terminal.type('\x7f' * 30 + f'{"n" * 250}.json\r')
            terminal.see('is written.')
            terminal.type('a')
            terminal.see('take it')
            terminal.type('\x7f' * 30 + 'made/a.json\r')
            terminal.see('Made the folder made/ for it.')
            expect('a longest name and a new folder, which is said', os.path.exists(f'{folder}/made/a.json'))
            terminal.kill()
    with tempfile.TemporaryDirectory() as folder:
        small = ['env', '--default-signal=XFSZ', 'bash', '-c', 'cd "$0"; ulimit -f 0; exec "$@"', folder]
        terminal = Terminal([*small, program, 'ask', '--plain', '--kb', TEA], '/dev/null')
        terminal.type('2\nr\nf\na\nan\0swer\n')
        terminal.see('Invalid argument')
        terminal.type('answers.json\n')
        terminal.see('File too large')
        terminal.see('File name;')
        terminal.type('-\nc\n')
        terminal.see('ext (? for help): ')
        terminal.see('langpick recommend')
        terminal.type('q\n')
        terminal.to_the_end()
        expect('a limit on files ends nothing, a zero cuts no name off', terminal.status == 0 and os.listdir(folder) == [])


def hostile_lines(program):
    """--stdin: lines without an end, of any bytes, from nowhere, and out of the file that is written."""
    def asked(command, **more):
        return subprocess.run(['bash', '-c', command, program, TEA], capture_output=True, timeout=60, check=False, **more)
    ask = '"$0" ask --kb "$1" --stdin'
    for name, command in ('a line', f'{ask} </dev/zero'), ('lines', f'yes | {ask}'):
        result = asked(command)
        expect(f'{name} without an end', result.returncode == 3 and b'longer than 256 KiB' in result.stderr)
    result = asked(f'head -c 100000 /dev/urandom | {ask}')
    shown = result.stdout + result.stderr
    expect('any bytes, of which none is obeyed', result.returncode == 130 and not re.search(rb'[\0-\x08\x0b-\x1f\x7f]', shown))
    expect('no input at all', [asked(f'{ask} {end}').returncode for end in ('<&-', '</dev/null')] == [130, 130])
    for twice in '--answers -', '--kb -':
        expect(f'{twice} and --stdin', b'is read for' in asked(f'cat "$1" | {ask} {twice}').stderr)
    with tempfile.TemporaryDirectory() as folder:
        for output in '--output lines', '--save-answers lines', '>>lines':
            with open(f'{folder}/lines', 'w', encoding='utf-8') as lines:
                lines.write('2\n1\nf\n')
            result = asked(f'{ask} <lines {output}', cwd=folder)
            with open(f'{folder}/lines', encoding='utf-8') as lines:
                expect(f'the lines themselves are no output: {output}', result.returncode == 2 and lines.read() == '2\n1\nf\n')
        full = asked(f"printf '2\\n1\\nf\\n' | {ask} --format json >/dev/full")
        expect('a full disk is an error', full.returncode == 4)


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
        terminal.to_the_end()


def main():
    if len(sys.argv) != 2 or sys.argv[1] == '--help':
        sys.exit('usage: tests/outside/ask_results.py PROGRAM')
    program = os.path.abspath(sys.argv[1])
    note(program)
    saving(program)
    beside_what_is_kept(program)
    no_longer_kept(program)
    at_the_end(program)
    refused_names(program)
    hostile_lines(program)
    from_pipes(program)


if __name__ == '__main__':
    main()
