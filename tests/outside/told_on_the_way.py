#!/usr/bin/env python3
"""What the questionnaire tells on the way: one number for a question, what can be done next, what a key means here, how
things stand; also in little room, and at the end."""
import os
import re
import subprocess
import sys
import tempfile

from answers_kept import Terminal
from asked_by_bytes import PROMPT, TEA, expect, tea, words, write


def numbered_alike(program):
    """A question has one number, in the review and where it is asked; what was answered from the review, which may
    bring others, isn't asked again."""
    for flags in [], ['--adaptive']:
        terminal = Terminal([program, 'ask', '--plain', *flags], tempfile.mkdtemp())
        terminal.see(PROMPT)
        terminal.type('3\nr\n')
        terminal.see('Review')
        for typed in 'existing-code', 'go', 'target', 'every-node', 'team-size', '7', 'r':
            terminal.see(PROMPT)
            terminal.type(f'{typed}\n')
        terminal.see('Your answers')
        numbers = dict(re.findall(r'(\d+)\. ([^?]*\?)', words(terminal.see('Review'))))
        terminal.see(PROMPT)
        asked, later = {}, None
        terminal.type('\n')
        while not asked or later:
            later = re.search(r'Question (\d+) of \d+: ([^?]*\?)', words(terminal.see(PROMPT)))
            if later:
                asked[later[1]] = later[2]
                terminal.type('s\n')
        there = ('What code exists', 'Where does it run', 'How many people')
        expect('what was answered from the review is not asked again', not any(title.startswith(there) for title in asked.values()))
        if not flags:
            expect('but all else', len(asked) == len(numbers) - 4)
            expect('each by its number in the review', all(numbers[number] == title for number, title in asked.items()))
        terminal.kill()


def sized(program, columns, rows, *flags):
    command = ['sh', '-c', f'stty cols {columns} rows {rows}; exec "$@"', 'sh', program, 'ask', *flags]
    return Terminal(command, tempfile.mkdtemp())


def frame(terminal, last):
    """The lines of the frame that ends with this."""
    terminal.see(last)
    shown = terminal.all[:len(terminal.all) - len(terminal.seen)].decode().split('\x1b[H')[-1]
    return re.sub('\x1b\\[[0-9;?]*[A-Za-z]', '', shown).split('\r\n')


def little_room(program):
    """The options come first: several are seen, with the scores and without, and ? is said to explain them."""
    for columns, rows, fewest, panel in (80, 24, 5, False), (80, 24, 5, True), (60, 18, 5, False), (40, 15, 3, False):
        terminal = sized(program, columns, rows, '--domain', 'network-proxy', '--only-missing')
        if panel:
            terminal.see(' explain')
            terminal.type('l')
        for title in 'Where does it run?', 'What code exists already?', 'Where are the libraries':
            terminal.see(title)
            lines = frame(terminal, ' explain')  # the keys that everybody needs come first
            seen = [line for line in lines if re.match(r'. +\d+\. \[', line)]
            place = f'{columns}x{rows}, {"with" if panel else "without"} the scores'
            expect(f'{place}: {len(seen)} options are seen', len(seen) >= fewest and len(lines) <= rows)
            expect('and how they are explained', 'Space tick  ? explain' in ' '.join(lines))
            terminal.type('s')
        terminal.kill()


def keys_here(program):
    """Keys are told by what they do here."""
    terminal = sized(program, 100, 30, '--domain', 'network-proxy', '--only-missing')
    terminal.see('Where does it run?')
    expect('what Enter wants is told while nothing is ticked', 'Enter go on, once ticked' in ' '.join(frame(terminal, ' report')))
    terminal.type(' ')
    terminal.see('[x] Servers')
    expect('and Enter then', 'Space tick  Enter go on' in ' '.join(frame(terminal, ' report')))
    terminal.type('r')
    terminal.see('to the questions')
    terminal.type('1\r')
    terminal.see('Changing answer 1')
    expect('Esc is no report while an answer is changed', 'report' not in ' '.join(frame(terminal, ' note')[-2:]))
    terminal.type('\x1b')
    terminal.see('to the questions')
    expect('it goes back to the review', True)
    terminal.type('/firmware')
    found = words(terminal.see('Has the option'))
    expect('what is found is shown beside its answer, not as one', 'Servers' in found or 'not answered yet' in found or 'Network service' in found)
    terminal.kill()


def lines_say(program):
    """In lines each prompt says what it wants."""
    terminal = Terminal([program, 'ask', '--plain'], tempfile.mkdtemp())
    terminal.see(PROMPT)
    terminal.type('3\nb\n')
    terminal.see('Your answer: Command-line tool.')
    expect('after going back, what a line does', 'An empty line keeps it, another answer replaces it.' in words(terminal.see(PROMPT)))
    terminal.type('n\n')
    said = words(terminal.see('writes none: '))
    expect('whose note it is, and how to write none', 'A note on your answer to: What are you building? Your note, in one line; an empty line' in said)
    terminal.kill()


def standing(program):
    """The scores say what outside option is near, and what their words mean; the verdict is the report's."""
    near = ['--domain', 'integration', '--existing-code', 'python']
    python = ['--domain', 'data-science', '--existing-code', 'python', '--house', 'python']
    for plain in [], ['--plain']:
        def scores(*answers):
            terminal = sized(program, 100, 40, *answers, *plain)
            terminal.see(PROMPT if plain else ' report')
            terminal.type('l\n' if plain else 'l')
            told = terminal.see(PROMPT).split('\r\n') if plain else frame(terminal, ' report')
            terminal.kill()
            return ' '.join(line.split('│')[-1].strip() for line in told)
        said = scores(*near)
        expect('what is near is said', 'Python: 3 points, 4 would be enough to recommend it.' in said)
        expect('and what weightings and a lean are', 'fewer than 60 % of them is a near tie, in fewer than 98 % a lean.' in said)
        said = scores('--kb', TEA, '--hour', 'noon')
        expect('which each knowledge base says for itself', 'in fewer than 75 % a lean.' in said)
        said = scores(*python)
        expect('the verdict is told as in the report', 'What you answered speaks for Python, and nothing outweighs that.' in said)


def saved_again(program):
    """Files of other answers than those given now are named, and the project gets a name for all that is saved."""
    for plain in [], ['--plain']:
        with tempfile.TemporaryDirectory() as folder:
            enter = '\n' if plain else ''
            terminal = Terminal(['sh', '-c', 'cd "$0" && exec "$@"', folder, program, 'ask', '--kb', TEA, *plain], folder)
            terminal.see('uestion 1 of 2')
            terminal.type('2\r')
            terminal.see('uestion 2 of 2')
            terminal.type(f'r{enter}')
            terminal.see('Review:' if plain else 'Show the recommendation')
            terminal.type(f'f{enter}')
            terminal.see('Name the project')
            terminal.see(PROMPT if plain else ' leave')
            terminal.type(f'n{enter}')
            terminal.see('Project name; an empty line takes none: ' if plain else 'Project: ')
            terminal.type('log-shipper\r')
            terminal.see('The project is called log-shipper.')
            for key, name in ('a', 'answers.json'), ('d', 'decision.json'):
                terminal.type(f'{key}{enter}')
                terminal.see(f'{name}, - cancels: ' if plain else 'empty it')
                terminal.type('\r')
                terminal.see(f'{name} is written.')
            terminal.type(f'r{enter}')
            terminal.see('Review:' if plain else 'Show the recommendation')
            terminal.type('1\r')
            terminal.see('Changing answer 1')
            terminal.type('3\r')
            terminal.see('Review:' if plain else 'Show the recommendation')
            terminal.type(f'f{enter}')
            said = words(terminal.see('need.'))
            expect('files of other answers are named', 'answers.json and decision.json are from before your change: save again what' in said)
            terminal.type(f'a{enter}')
            terminal.see('answers-2.json, - cancels: ' if plain else 'empty it')
            terminal.type('\r')
            terminal.see('answers-2.json is written.')
            terminal.type(f'd{enter}')
            terminal.see('decision-2.json, - cancels: ' if plain else 'empty it')
            terminal.type('\r')
            said = words(terminal.see('decision-2.json is written.'))
            expect('until they are saved again', 'answers.json' not in said)
            terminal.type(f'q{enter}')
            report = terminal.to_the_end()
            expect('the report has the name of the project', 'Tea or coffee for log-shipper' in report)
            for name in 'answers.json', 'decision.json', 'answers-2.json':
                with open(f'{folder}/{name}', encoding='utf-8') as file:
                    expect(f'and {name}', '"log-shipper"' in file.read())
            terminal = Terminal([program, 'ask', '--kb', TEA, '--resume', *plain], folder)
            said = words(terminal.to_the_end())
            expect('what to do instead of --resume is said', 'the command that its last lines name' in said)
            expect('without a path that nobody typed', folder not in said.replace(' ', '') and 'the last one was finished' in said)


def what_an_option_does(program):
    """What stands behind an option says whom it excludes, and what it counts beside the other answers."""
    given = ['--domain', 'cli-tool', '--team-size', '2-4', '--team-knowledge', 'go,c-cpp']
    terminal = Terminal([program, 'ask', '--plain', *given], tempfile.mkdtemp())
    terminal.see(PROMPT)
    terminal.type('r\n')
    terminal.see(PROMPT)
    terminal.type('new-language\n')
    terminal.see(PROMPT)

    def told(typed):
        terminal.type(f'{typed}\n')
        return words(terminal.see(PROMPT))
    no = 'No: it must be a language that they know now'
    expect('which option excludes whom', f'With your other answers "{no}" excludes Rust.' in told('w'))
    expect('and why', 'With your other answers it excludes Rust: ' in told('w 3'))
    expect('points that two answers make together', re.search(r'Points for outside options: [^.]*C or C\+\+ \+2', told('w 2')))
    terminal.kill()
    terminal = sized(program, 100, 60, *given)
    terminal.see(' report')
    terminal.type('r')
    terminal.see(' quit')
    terminal.type('/new to the team')
    terminal.see('May a language come in')
    terminal.type('\r')
    terminal.see('Changing answer')
    terminal.see(' note')
    terminal.type('?')
    expect('and on the screen', 'With your other answers it excludes Rust: ' in words(terminal.see(' close')))
    terminal.type('?')
    terminal.see('to the review')
    expect('and ? closes what it opened', True)
    terminal.kill()


def why_excluded(program):
    """An exclusion names the answers that make it, in the scores and in the report."""
    given = ['--domain', 'cli-tool', '--new-language', 'no', '--team-knowledge', 'go']
    named = 'excluded by "No: it must be a language that they know now" and "Go": '
    for plain in [], ['--plain']:
        terminal = sized(program, 120, 50, *given, *plain)
        terminal.see(PROMPT if plain else ' report')
        terminal.type('l\n' if plain else 'l')
        shown = terminal.see(PROMPT).split('\r\n') if plain else frame(terminal, ' report')
        said = ' '.join(line.split('│')[-1].strip() for line in shown)
        expect('the scores name the answers that exclude', named in words(said))
        terminal.kill()
    report = subprocess.run([program, 'recommend', *given], capture_output=True, check=True, text=True).stdout
    expect('and so does the report', named in words(report))
    expect('which names what is open as it was asked', 'Where does it run? (--target)' in report)
    expect('and the criteria that count for every project', re.search(r'whatever it is \(\d criteri[ao]n?\): [A-Z]', words(report)))


def still_counts(program):
    """A question that applies no longer is said to count where it was answered; and keys aren't pushed away by news."""
    kb = tea()
    for option in kb['questions'][1]['options'][:2]:
        option['effects'][0]['weight'] = 90  # so that it stays open
    kb['questions'].insert(1, {'id': 'milk', 'title': 'With milk?', 'kind': 'fact',
                               'ask_when': {'question': 'hour', 'is': 'morning'},
                               'options': [{'id': answer, 'label': answer, 'neutral': True} for answer in ('yes', 'no')]})
    with tempfile.TemporaryDirectory() as folder:
        write(f'{folder}/kb.json', kb)
        for back, plain in ('\x7f', []), ('b\n', ['--plain']):
            terminal = Terminal([program, 'ask', '--kb', f'{folder}/kb.json', *plain], f'{folder}/{len(plain)}')
            terminal.see('uestion 1 of 2')
            terminal.type('1\r')
            terminal.see('uestion 2 of 3')
            terminal.type('1\r')
            terminal.see('uestion 3 of 3')
            terminal.type(back)
            terminal.see('uestion 2 of 3')
            terminal.type(back)
            terminal.see('uestion 1 of 3')
            terminal.type('2\r')
            shown = terminal.see('uestion 2 of 2')
            said = words(shown if plain else terminal.see(' report'))
            why = 'as answer 1 is "At noon" instead of "In the morning"'
            expect('that its answer counts is said at once', f'no longer, {why}: With milk? What you answered there still counts; to take it back: ' in said)
            terminal.kill()
    terminal = sized(program, 60, 18)
    terminal.see('Question 1 of')
    for keys, seen in ('8\r', 'Question 2 of'), ('8 \r', 'Question 3 of'), ('3 ', 'no longer, as answer 3'):
        terminal.type(keys)
        terminal.see(seen)
    expect('however much there is to say, how to go on is', 'Enter go on' in ' '.join(frame(terminal, ' keep it')))
    terminal.kill()


def all_scores(program):
    """Where the scores have no room for all they say, l leads to a page that has it; at the end, too."""
    given = ['--domain', 'cli-tool', '--new-language', 'no', '--team-knowledge', 'go', '--existing-code', 'python']
    for columns, rows, keys in (60, 18, 'l'), (80, 24, 'll'), (60, 18, 'rfl'), (80, 24, 'rfl'):
        terminal = sized(program, columns, rows, *given)
        terminal.see(' report')
        if keys == 'll':
            terminal.type('l')
            terminal.see('l tells all')
        terminal.type(keys.replace('ll', 'l'))
        terminal.see(' close')
        terminal.type('G')  # the end of it
        terminal.see('The nearest:')
        expect(f'{columns}x{rows}, {keys}: all of it is on a page', 'lines ' in words(terminal.see(' close')))
        terminal.kill()


def kept_in_mind(program):
    """What stays is said, PgDn goes by what is seen, and help begins at its beginning."""
    terminal = sized(program, 80, 24)
    terminal.see(' report')
    terminal.type('\x1b[6~')
    shown = frame(terminal, ' report')
    at = next(line for line in shown if line.startswith('›'))
    expect('a page is more than five options', int(re.search(r'\d+', at)[0]) > 8)
    terminal.type('\x1b[H')
    terminal.see('›  1.')
    terminal.see(' report')
    terminal.type('?')
    expect('help begins with the question', frame(terminal, ' close')[2].startswith('What are you building?'))
    terminal.type('q')
    terminal.see(' report')
    terminal.type('2\r')
    terminal.see('Question 2 of')
    terminal.see(' report')
    terminal.type(' ')
    terminal.see(' keep it')
    terminal.see(' report')
    terminal.type('s')
    expect('s over a tick says that it stays', 'Your answer stays.' in words(terminal.see(' report')))
    terminal.kill()
    terminal = Terminal([program, 'ask', '--plain'], tempfile.mkdtemp())
    expect('what an empty line is, is told', 'An empty line asks again.' in words(terminal.see(PROMPT)))
    terminal.type('n\n')
    terminal.see('writes none: ')
    terminal.type('?\n')
    expect('? is no note', 'It stands beside your answer' in words(terminal.see('writes none: ')))
    terminal.type('\n')
    terminal.see('There is no note.')
    terminal.kill()


def one_number(program):
    """Two numbers are no answer where one is asked for."""
    terminal = Terminal([program, 'ask', '--plain', '--domain', 'cli-tool'], tempfile.mkdtemp())
    terminal.see(PROMPT)
    terminal.type('r\n')
    terminal.see(PROMPT)
    terminal.type('team-size\n')
    terminal.see(PROMPT)
    terminal.type('2 4\n')
    expect('two numbers are refused', 'Only one number is taken here.' in words(terminal.see(PROMPT)))
    terminal.kill()


def little_said(program):
    """However small the screen is, the end says what it says on a larger one before the bars."""
    given = ['--only-missing', '--domain', 'network-proxy', '--target', 'every-node', '--footprint', 'dominant']
    for columns, rows in (80, 24), (60, 18), (40, 15):
        terminal = sized(program, columns, rows, *given)
        terminal.see(' explain')
        terminal.type('rf')
        terminal.see('Read the report')
        said = words(' '.join(frame(terminal, 'leave')))
        expect(f'{columns}x{rows}: who leads by how much is said at the end', 'Rust leads Go by' in said and 'of all weightings: lean.' in said)
        expect('and what it rests on', '3 of 15 questions answered. The open ones can still change the choice.' in said)
        terminal.kill()


def news_has_room(program):
    """What goes with an answer is said before what comes: on a small screen, too, above the keys."""
    terminal = sized(program, 60, 18, '--domain', 'embedded', '--target', 'small-device', '--existing-code', 'nothing')
    terminal.see(' explain')
    terminal.type('r')
    terminal.see(' quit')
    terminal.type('/what code')
    terminal.see('What code exists')
    terminal.type('\r')
    terminal.see('Changing answer')
    terminal.see('scores')
    terminal.type('5 ')
    terminal.see('No longer ticked')
    said = words(' '.join(frame(terminal, ' note')))
    expect('60x18: what goes is said, and by which answer', re.search('questions? appl(y|ies) no longer, as answer', said))
    expect('and the keys stay', 'Space tick Enter go on' in said)
    terminal.kill()


def as_in_the_report(program):
    """What was chosen by those that are most alike is told as in the report."""
    given = ['--domain', 'network-proxy', '--target', 'every-node', '--footprint', 'dominant']
    report = subprocess.run([program, 'recommend', *given], capture_output=True, check=True, text=True).stdout
    told = re.search(r'Of the \d+ most alike, [^.]*\.', words(report))[0]
    for plain in [], ['--plain']:
        terminal = sized(program, 100, 40, *given, *plain)
        terminal.see(PROMPT if plain else ' report')
        terminal.type('l\n' if plain else 'l')
        shown = terminal.see(PROMPT).split('\r\n') if plain else frame(terminal, ' report')
        expect('the most alike are counted as in the report', told in words(' '.join(line.split('│')[-1] for line in shown)))
        terminal.kill()


def without_meaning(program):
    """A key that does nothing says so, and l closes the page that it opened."""
    terminal = sized(program, 60, 18)
    terminal.see(' report')
    terminal.type('f')
    expect('f at a question names ?', '"f" does nothing here: ? explains the question.' in words(terminal.see(' report')))
    terminal.type('j')
    expect('once', 'does nothing' not in terminal.see(' report'))
    terminal.type('l')
    terminal.see(' close')
    terminal.type('l')
    expect('l closes the scores', 'What are you building?' in terminal.see(' report'))
    terminal.type('r')
    terminal.see(' quit')
    terminal.type('z')
    expect('in the review, too', '"z" does nothing here: the keys are told below.' in words(terminal.see(' quit')))
    terminal.kill()


def told_in_lines(program):
    """What lines say can be followed: how an answer is taken back, what a word beside a number does, that a letter is no file, what leaving keeps."""
    with tempfile.TemporaryDirectory() as folder:
        kb = tea()
        yes_no = [{'id': each, 'label': each, 'neutral': True} for each in ('yes', 'no')]
        kb['questions'] += [{'id': 'milk', 'title': 'With milk?', 'kind': 'fact', 'options': yes_no,
                             'ask_when': {'question': 'hour', 'is': 'morning'}},
                            {'id': 'cups', 'title': 'How many cups?', 'kind': 'fact',
                             'options': [{'id': each, 'label': each, 'neutral': True} for each in ('1', '2-4', 'over-4')]}]
        write(f'{folder}/kb.json', kb)
        terminal = Terminal(['sh', '-c', 'cd "$0" && exec "$@"', folder, program, 'ask', '--plain', '--kb', f'{folder}/kb.json',
                             '--hour', 'morning', '--milk', 'no'], folder)

        def answered(line):
            terminal.type(line + '\n')
            return words(terminal.see(PROMPT))
        said = words(terminal.see(PROMPT))
        expect('answers from before are asked again, and how not', '2 questions are still open. All are asked again; --only-missing' in said)
        expect('the help of the offer to stop names all keys', 'b, l, r and q do' in answered(''))
        answered('')
        answered('s')
        expect('a question that was skipped says so', 'Skipped so far.' in answered('b'))
        answered('r')
        answered('cups')
        expect('a word beside a number is told', 'The number alone is taken here' in answered('3 people'))
        expect('and two numbers', 'Only one number is taken here' in answered('3, 4'))
        expect('and what can be typed', 'or a range as it stands in the list' in answered('?'))
        answered('2-4')
        answered('1')
        said = answered('2')
        expect('what still counts can be taken back', 'still counts; to take it back: 4, then x.' in said)
        expect('and so it says in the review', 'it counts; to take it back: 4, then x)' in answered('r'))
        expect('the counts agree', 'questions answered, 1 of them no longer asked.' in answered('l'))
        said = answered('f')
        expect('leaving says what it keeps', 'how to go on, as nothing is kept' in said)
        terminal.type('a\n')
        terminal.see('cancels: ')
        terminal.type('n\n')
        terminal.see("no file's name here")
        terminal.see('cancels: ')
        terminal.type('b\n')
        expect('b goes back', 'All stays as it is.' in words(terminal.see(PROMPT)))
        expect('and no file is there', 'n' not in os.listdir(folder))
        terminal.kill()


def main():
    if len(sys.argv) != 2 or sys.argv[1] == '--help':
        sys.exit('usage: tests/outside/told_on_the_way.py PROGRAM')
    program = os.path.abspath(sys.argv[1])
    numbered_alike(program)
    little_room(program)
    keys_here(program)
    lines_say(program)
    standing(program)
    saved_again(program)
    what_an_option_does(program)
    why_excluded(program)
    still_counts(program)
    all_scores(program)
    kept_in_mind(program)
    one_number(program)
    little_said(program)
    news_has_room(program)
    as_in_the_report(program)
    without_meaning(program)
    told_in_lines(program)


if __name__ == '__main__':
    main()
