#!/usr/bin/env python3
"""The review and the end: where they lead, what they say of what was changed, found and read, and what leaving does."""
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile

from answers_kept import Terminal
from asked_by_bytes import PROMPT, TEA, expect, screen, tea, words, write

ALL = ['--kb', TEA, '--hour', 'noon', '--usual', 'tea-drinker']
LAST = {True: PROMPT, False: ' quit'}  # what a screenful of the review ends with, in lines or not


def review(terminal, plain):
    """Goes there; what it shows."""
    terminal.type('r\n' if plain else 'r')
    terminal.see('Your answers' if plain else 'Review')
    return words(terminal.see(LAST[bool(plain)]))


SEVERAL = [f'about-{hour}-o-clock' for hour in 'one two three four five six seven eight nine ten eleven twelve'.split()]


def grown(folder):
    """Tea or coffee, with a question behind the others that comes with an answer to the first."""
    kb = tea()
    kb['questions'].append({'id': 'milk', 'title': 'With milk?', 'kind': 'fact',
                            'ask_when': {'question': 'hour', 'is': 'morning'},
                            'options': [{'id': answer, 'label': answer, 'neutral': True} for answer in ('yes', 'no')]})
    write(f'{folder}/kb.json', kb)
    return ['ask', '--kb', f'{folder}/kb.json']


def came_last(program):
    """A question that a change brings stands behind the others, whose numbers stay; an empty line leads there."""
    with tempfile.TemporaryDirectory() as folder:
        terminal = Terminal([program, *grown(folder), '--plain'], folder)
        terminal.see(PROMPT)
        terminal.type('noon\n1\n')
        terminal.see('Review:')
        terminal.see(PROMPT)
        terminal.type('1\nmorning\n')
        terminal.see('1 more question applies now: With milk?')
        said = words(terminal.see(PROMPT))
        expect('what stayed is not said to be numbered otherwise', '3. With milk? not answered yet' in said and 'others now' not in said)
        expect('that the recommendation is another is said', 'The recommendation was Tea — strong, and is now Coffee' in said)
        terminal.type('\n')
        expect('an empty line leads to the question that is open', 'Question 3 of 3: With milk?' in words(terminal.see(PROMPT)))
        terminal.type('r\n')
        terminal.see(PROMPT)
        terminal.type('b\n')
        said = words(terminal.see('of 3:'))
        expect('b says that it leaves the review', 'Back to the questions. Question 3' in said)
        terminal.see(PROMPT)
        terminal.type('r\n')
        terminal.see(PROMPT)
        terminal.type('?\n')
        expect('and ? of the review names it', 'b goes back to the last question' in words(terminal.see(PROMPT)))
        terminal.kill()
        terminal = Terminal([program, *grown(folder)], folder + '/screen')
        terminal.see('uestion 1 of')
        terminal.type('2\r')
        terminal.see('uestion 2 of')
        terminal.type(' \r')
        terminal.see('Show the recommendation')
        terminal.type('1\r')
        terminal.see('Changing answer 1')
        terminal.type('1\r')
        terminal.see('Show the recommendation')
        expect('and on the screen, too', 'The recommendation was Tea — strong, and is now Coffee' in words(terminal.see(' quit')))
        terminal.kill()


def nothing_open(program):
    """Where all is answered an interview begins with the review, by flags and when it is taken up again."""
    for plain in [], ['--plain']:
        with tempfile.TemporaryDirectory() as folder:
            terminal = Terminal([program, 'ask', *ALL, *plain], folder)
            said = words(terminal.see(LAST[bool(plain)]))
            expect('all is given: the review comes first', 'At noon' in said and 'uestion 1' not in said)
            expect('and that nothing is open', '2 answers are given. No question is open.' in said)
            terminal.kill()
            terminal = Terminal([program, 'ask', '--kb', TEA, *plain], folder)
            terminal.see('uestion 1 of')
            terminal.type('2\r')
            terminal.see('uestion 2 of')
            terminal.type('1\r' if plain else ' \r')
            terminal.see(LAST[bool(plain)])
            terminal.type('q\r')
            terminal.to_the_end()
            terminal = Terminal([program, 'ask', '--kb', TEA, '--resume', *plain], folder)
            said = words(terminal.see(LAST[bool(plain)]))
            expect('who left in the review comes back to it', 'At noon' in said and 'uestion 2' not in said)
            terminal.kill()


def stopped_early(program):
    """A recommendation by few answers says so, and its menu leads to the open questions."""
    for plain in [], ['--plain']:
        enter = '\n' if plain else ''
        terminal = screen(program, ['--domain', 'embedded', *plain])
        terminal.see('uestion 1 of')
        review(terminal, plain)
        terminal.type(f'f{enter}')
        said = words(terminal.see('o: Answer the open questions' if plain else 'o  Answer the open questions'))
        expect('what it rests on is said', 'questions answered. The open ones can still change the choice.' in said)
        terminal.type(f'o{enter}')
        terminal.see('uestion ')
        expect('and what is open can be answered', 'What are you building' not in words(terminal.see(PROMPT if plain else ' report')))
        terminal.kill()


def open_ones(program):
    """The menu asks what is open, each once and nothing else, and comes back; so it does for an interview of saved answers."""
    for plain in [], ['--plain']:
        enter = '\n' if plain else ''
        with tempfile.TemporaryDirectory() as folder:
            kb = tea()
            for name in 'milk', 'sugar', 'cake', 'guests':
                kb['questions'].append({'id': name, 'title': f'With {name}?', 'kind': 'fact',
                                        'options': [{'id': each, 'label': each, 'neutral': True} for each in ('yes', 'no')]})
            write(f'{folder}/kb.json', kb)
            given = ['--hour', 'noon', '--usual', 'tea-drinker', '--sugar', 'no', '--guests', 'no']
            terminal = Terminal([program, 'ask', '--kb', f'{folder}/kb.json', *given, *plain], folder)
            terminal.see('uestion 1 of')
            review(terminal, plain)
            terminal.type(f'f{enter}')
            terminal.see('nswer the open questions')
            terminal.type(f'o{enter}')
            said = words(terminal.see('With ') + terminal.see(PROMPT if plain else ' report'))
            expect('what is open comes first, under its own number', 'uestion 3 of 6' in said and 'With milk?' in said)
            terminal.type(f's{enter}')
            said = words(terminal.see('With ') + terminal.see(PROMPT if plain else ' report'))
            expect('then the next that is open', 'uestion 5 of 6' in said and 'With cake?' in said)
            terminal.type('1\r')
            said = words(terminal.see('nswer the open questions'))
            expect('and then the menu again', 'uestion 6' not in said)
            terminal.type(f'o{enter}')
            said = words(terminal.see('With ') + terminal.see(PROMPT if plain else ' report'))
            expect('what was passed by is asked again', 'uestion 3 of 6' in said)
            terminal.type('1\r')
            said = words(terminal.see('Leave;'))
            expect('until nothing is open', 'nswer the open' not in said and 'uestion 6' not in said)
            terminal.kill()


def left_alone(program):
    """A question that was only seen isn't skipped."""
    for back, plain in ('\x7f', []), ('b\n', ['--plain']):
        terminal = screen(program, plain)
        terminal.see('uestion 1 of')
        terminal.type('2\r')
        terminal.see('uestion 2 of')
        terminal.type(back)
        terminal.see('uestion 1 of')
        said = review(terminal, plain)
        expect('what was left by going back is not skipped', 'not answered yet' in said and 'skipped' not in said)
        terminal.kill()


def found(program):
    """What is found shows the words that were looked for; a title that has them comes first."""
    for plain in [], ['--plain']:
        enter = '\n' if plain else ''

        def look(text):
            terminal = Terminal([program, 'ask', *plain], tempfile.mkdtemp())
            terminal.see('uestion 1 of')
            review(terminal, plain)
            terminal.type(f'/{text}{enter}')
            said = terminal.see(PROMPT) if plain else terminal.see(text) and terminal.see('all questions')
            terminal.kill()
            return words(said)
        expect('no other word is found by its beginning', 'Real-time data pipeline' not in look('evening'))
        said = look('shipping')
        expect('all options that have it are named', 'Has the options "Rust", "Go": ' in said)
        said = look('best')
        expect('a title comes first', said.index('What should the code be best at?') < said.index('How predictable'))
        expect('and an id is shown where it alone has the word', 'milliseconds": best-effort.' in said)
        expect('what an option explains is shown', 'process": ' in look('lang'))


def promised(program):
    """What is said to bring a question brings it: what has no answer yet is told, and what a change could take away."""
    kb = tea()
    yes_no = [{'id': answer, 'label': answer, 'neutral': True} for answer in ('yes', 'no')]
    kb['questions'] += [{'id': 'guests', 'title': 'With guests?', 'kind': 'fact', 'options': yes_no},
                        {'id': 'milk', 'title': 'With milk?', 'kind': 'fact', 'options': yes_no,
                         'ask_when': {'all': [{'question': 'guests', 'is': 'yes'}, {'not': {'question': 'hour', 'is': 'night'}}]}},
                        {'id': 'cake', 'title': 'With cake?', 'kind': 'fact', 'options': yes_no,
                         'ask_when': {'not': {'question': 'hour', 'is': ['noon', 'night']}}}]
    with tempfile.TemporaryDirectory() as folder:
        write(f'{folder}/kb.json', kb)

        def told(plain, *flags):
            terminal = Terminal([program, 'ask', '--kb', f'{folder}/kb.json', *flags, *plain], tempfile.mkdtemp())
            terminal.see('uestion ')
            said = review(terminal, plain)
            terminal.kill()
            return said
        for plain in [], ['--plain']:
            expect('what can still take it away is told', 'asked if answer 3 is "yes", and answer 1 isn\'t "At night"' in told(plain))
            said = told(plain, '--hour', 'noon')
            expect('no other answer is promised', 'asked if answer 1 is only "In the morning"' in said)
            expect('what can stay is not told', 'asked if answer 3 is "yes"' in said and '"yes", and' not in said)


def taken_back(program):
    """x on an answer from the review leads back there, and says what it did."""
    for plain in [], ['--plain']:
        terminal = Terminal([program, 'ask', *ALL, *plain], tempfile.mkdtemp())
        terminal.see(LAST[bool(plain)])
        terminal.type('1\r')
        terminal.see('Changing answer 1')
        terminal.see(PROMPT if plain else ' note')
        terminal.type('x\n' if plain else 'x')
        said = words(terminal.see(LAST[bool(plain)]) if plain else terminal.see(' quit'))
        expect('what was taken back is said in the review', 'Your answer is taken back.' in said and 'not answered yet' in said)
        terminal.kill()


def taken_back_for_good(program):
    """An answer that is no longer asked, taken back: the review says what became of its question."""
    for plain in [], ['--plain']:
        with tempfile.TemporaryDirectory() as folder:
            terminal = Terminal([program, *grown(folder), '--hour', 'noon', '--usual', 'tea-drinker', '--milk', 'no', *plain], folder)
            expect('an answer that is asked no longer is listed', 'no longer asked' in words(terminal.see(LAST[bool(plain)])))
            terminal.type('3\r')
            terminal.see('Changing answer 3')
            terminal.see(PROMPT if plain else ' note')
            terminal.type('x\n' if plain else 'x')
            said = words(terminal.see(PROMPT if plain else ' quit'))
            expect('that it is taken back is said', 'Your answer is taken back.' in said)
            expect('and what became of it', 'With milk? asked if answer 1 is "In the morning"' in said and 'Nothing is changed' not in said)
            terminal.kill()


def taken_up(program):
    """An interview that was left goes on with the question that is open, wherever one stood."""
    for back, plain in ('\x7f', []), ('b\n', ['--plain']):
        with tempfile.TemporaryDirectory() as folder:
            terminal = Terminal([program, 'ask', *plain], folder)
            terminal.see('uestion 1 of')
            terminal.type('2\r')
            terminal.see('uestion 2 of')
            terminal.type(back)
            terminal.see('uestion 1 of')
            terminal.type('q\r')
            terminal.to_the_end()
            terminal = Terminal([program, 'ask', '--resume', *plain], folder)
            said = terminal.see('uestion 2 of')
            expect('the question that is open comes first', 'uestion 1 of' not in said)
            terminal.kill()


def titled(program):
    """A decision record's title says that it is a near tie, unless somebody decided otherwise."""
    def title(*flags):
        adr = subprocess.run([program, 'recommend', '--domain', 'cli-tool', '--format', 'adr', *flags], check=True, capture_output=True, text=True)
        return adr.stdout.split('\n')[1]
    expect('a near tie is in the title', title() == 'title: "Go or Rust: Rust, a near tie"')
    expect('a choice is not', title('--existing-code', 'go', '--team-knowledge', 'go') == 'title: "Go or Rust: Go"')


def told_when(program):
    """What a question hangs on is told whole where one asks for it."""
    for plain in [], ['--plain']:
        enter = '\n' if plain else ''
        with tempfile.TemporaryDirectory() as folder:
            kb = tea()
            kb['questions'][0]['options'] += [{'id': each, 'label': f'At {each}', 'neutral': True} for each in SEVERAL]
            kb['questions'].append({'id': 'cake', 'title': 'With cake?', 'kind': 'fact',
                                    'ask_when': {'any': [{'question': 'hour', 'is': ['noon', *SEVERAL[:3]]},
                                                         {'question': 'hour', 'is': SEVERAL[3:6]}]},
                                    'options': [{'id': answer, 'label': answer, 'neutral': True} for answer in ('yes', 'no')]})
            write(f'{folder}/kb.json', kb)
            terminal = Terminal([program, 'ask', '--kb', f'{folder}/kb.json', *plain], folder)
            terminal.see('uestion 1 of')
            said = review(terminal, plain)
            expect('a glance names only what it hangs on', 'hangs on answer 1' in said)
            expect('and how to be told all', 'typing cake tells how' in said or not plain)
            terminal.type('cake\n' if plain else '/cake\r')
            terminal.see('"At noon"')
            said = words(terminal.see(PROMPT if plain else ' close'))
            expect('all that it hangs on is told', all(each in said for each in SEVERAL[:5]) and f'or "At {SEVERAL[5]}"' in said)
            terminal.kill()


def named_and_left(program):
    """What was read isn't printed again for the project's name; leaving says what it does, in one command that runs."""
    with tempfile.TemporaryDirectory() as folder:
        terminal = Terminal(['sh', '-c', 'stty cols 80; exec "$@"', 'sh', program, 'ask', '--plain', *ALL], folder)
        terminal.see(PROMPT)
        terminal.type('f\n')
        said = words(terminal.see(PROMPT))
        expect('what leaving does is said', 'q: Leave; prints the report and how to go on, as nothing is kept' in said)
        terminal.type('?\n')
        expect('? says what a record is for', 'check says later whether it still holds' in words(terminal.see(PROMPT)))
        terminal.type('p\n')
        terminal.see('The same again')
        terminal.see(PROMPT)
        terminal.type('n\n')
        terminal.see(': ')
        terminal.type('a tide gate\n')
        terminal.see('a tide gate.')
        said = words(terminal.see(PROMPT))
        terminal.type('q\n')
        left = terminal.to_the_end()
        expect('a report that was read is not printed again', 'The same again' not in left)
        expect('one command takes it up again', left.count('langpick ask --plain ') == 1 and 'recommend in place of ask --plain' in left)
        expect('whose lines fit', max(len(line) for line in left.split('\r\n')) <= 80)
        command = left[left.index('langpick ask'):].split('\r\nlangpick:')[0].replace('\r\n', '\n')
        again = subprocess.run(['sh', '-c', command.replace('langpick ask --plain', f'{shlex.quote(program)} recommend --format json')],
                               check=True, capture_output=True, text=True).stdout
        expect('and runs', json.loads(again)['answers']['hour'] == 'noon')


def left_unchanged(program):
    """Who takes an interview up and leaves without a change has lost nothing, and is told so."""
    with tempfile.TemporaryDirectory() as folder:
        terminal = Terminal([program, 'ask', '--plain', *ALL], folder)
        terminal.see(PROMPT)
        terminal.type('q\n')
        expect('nothing changed is not nothing answered', 'left with nothing changed' in terminal.to_the_end())


def several_saved(program):
    """Each file that was saved before a change is named."""
    with tempfile.TemporaryDirectory() as folder:
        terminal = Terminal(['sh', '-c', 'cd "$0" && exec "$@"', folder, program, 'ask', '--plain', *ALL], folder)
        terminal.see(PROMPT)
        terminal.type('f\na\n\na\n\nr\n1\n1\nf\n')
        said = words(terminal.see('need.'))
        expect('both files are named', 'answers.json and answers-2.json are from before your change' in said)
        terminal.kill()


def answers_in_sight(program):
    """Behind the last question the review shows the answers, and below them what isn't asked."""
    with tempfile.TemporaryDirectory() as folder:
        kb = tea()
        for number in range(20):
            kb['questions'].append({'id': f'extra-{number}', 'title': f'Extra {number}?', 'kind': 'fact',
                                    'ask_when': {'question': 'hour', 'is': 'morning'},
                                    'options': [{'id': answer, 'label': answer, 'neutral': True} for answer in ('yes', 'no')]})
        write(f'{folder}/kb.json', kb)
        terminal = Terminal(['sh', '-c', 'stty cols 80 rows 24; exec "$@"', 'sh', program, 'ask', '--kb', f'{folder}/kb.json'], folder)
        terminal.see('uestion 1 of')
        terminal.type('2\r')
        terminal.see('uestion 2 of')
        terminal.type(' \r')
        said = words(terminal.see('That was the last question.'))
        expect('the answers are in sight', 'At noon' in said.split('Review')[-1])
        terminal.kill()


NEAR = 'Water: 2 points, 6 would be enough to recommend it.'
THIRST = {'id': 'thirst', 'prefer_outside': 'water', 'strength': 'clear', 'message': 'Water will do.',
          'when': {'at_least': 6, 'of': [{'points': 6, 'when': {'question': 'usual', 'is': 'tea-drinker'}},
                                         {'points': -4, 'when': {'question': 'hour', 'is': 'noon'}}]}}


def stood_near(program):
    """What one answer could have recommended is told before it happens; what turned a verdict, when it did."""
    turned = 'The recommendation was Tea — strong, and is now Water — clear. Why Water: 6 points, 6 are enough'
    back = f'The recommendation was Water — clear, and is now Tea — strong. {NEAR}'
    with tempfile.TemporaryDirectory() as folder:
        kb = tea()
        kb['rules'] = [THIRST]
        write(f'{folder}/kb.json', kb)
        ask = [program, 'ask', '--kb', f'{folder}/kb.json']
        for plain in [], ['--plain']:
            terminal = Terminal([*ask, '--hour', 'noon', '--usual', 'tea-drinker', *plain], f'{folder}/{len(plain)}')
            expect('the review tells what is near', f'Tea — strong. {NEAR}' in words(terminal.see(LAST[bool(plain)])))
            terminal.type('l\n' if plain else 'l')
            expect('and so do the scores', NEAR in words(terminal.see(PROMPT) if plain else beside(terminal)))
            for answer, said in ('1', turned), ('2', back):
                terminal.type('1\r')
                terminal.see('Changing answer 1')
                terminal.see(PROMPT if plain else ' note')
                terminal.type(f'{answer}\r')
                expect('the review tells what turned the verdict', said in words(terminal.see(LAST[bool(plain)])))
            terminal.type('f\n' if plain else 'f')
            expect('and the end what is near', NEAR in words(terminal.see('Read the report')))
            terminal.kill()
            terminal = Terminal([*ask, *plain], f'{folder}/back{len(plain)}')
            terminal.see('uestion 1 of')
            terminal.type('2\r')
            terminal.see('uestion 2 of')
            terminal.type('1\r' if plain else ' \r')
            terminal.see(LAST[bool(plain)])
            for place in 2, 1:
                terminal.type('b\n' if plain else '\x7f')
                terminal.see(f'uestion {place} of')
            terminal.type('1\r')
            said = terminal.see('uestion 2 of 2:') if plain else terminal.see('uestion 2 of 2') and terminal.see(' report')
            expect('an answer that was gone back to tells it, too', turned in words(said))
            terminal.kill()


def beside(terminal):
    """What stands beside the review."""
    shown = terminal.see(' quit')
    return ' '.join(row.split('│')[-1] for row in re.sub('\x1b\\[[0-9;?]*[A-Za-z]', '', shown).split('\r\n'))


def gone(program):
    """A question that applies no longer is told with the answer that it hung on, several ticks as one change."""
    kb = tea()
    weighty = {'criterion': 'strength', 'weight': 90, 'reason': 'It is.', 'sources': ['almanac']}  # so that it stays open
    kb['questions'].append({'id': 'milk', 'title': 'With milk?', 'kind': 'fact',
                            'ask_when': {'question': 'usual', 'is': 'tea-drinker'},
                            'options': [{'id': 'yes', 'label': 'yes', 'effects': [weighty]}, {'id': 'no', 'label': 'no', 'neutral': True}]})
    gone_words = '1 question applies no longer, as answer 2 is "Coffee" instead of "Tea": With milk?'
    with tempfile.TemporaryDirectory() as folder:
        write(f'{folder}/kb.json', kb)
        for plain in [], ['--plain']:
            terminal = Terminal([program, 'ask', '--kb', f'{folder}/kb.json', *plain], f'{folder}/{len(plain)}')
            terminal.see('uestion 1 of 2')
            terminal.type('2\r')
            terminal.see('uestion 2 of 2')
            terminal.type('1\r' if plain else ' \r')
            terminal.see('uestion 3 of 3')
            terminal.type('b\n' if plain else '\x7f')
            terminal.see('uestion 2 of 3')
            terminal.type('2\n' if plain else ' 2 \r')  # two ticks, and then on
            said = terminal.see('our answers') if plain else terminal.see('Review') and terminal.see(' quit')
            expect('what took a question away is told', gone_words in words(said))
            terminal.kill()


def where_one_was(program):
    """The review looks at notes, too; its cursor is where one was, though the menu came between; and an empty list says how it is left."""
    for plain in [], ['--plain']:
        terminal = Terminal([program, 'ask', *ALL, '--note', 'usual=out of samovars', *plain], tempfile.mkdtemp())
        terminal.see(LAST[bool(plain)])
        terminal.type('/samovar\n' if plain else '/samovar')
        said = terminal.see(PROMPT) if plain else terminal.see('samovar') and terminal.see('all questions')
        expect('a word of a note finds its question', 'What do you drink already?' in said)
        if not plain:
            terminal.type('zz')
            terminal.see('No question has that.')
            expect('nothing found: how to empty it', 'Ctrl-U empty it Esc all questions' in words(terminal.see('all questions')))
            terminal.type('\x1b')
            terminal.see(' quit')
            terminal.type('1\r')
            terminal.see('Changing answer 1')
            terminal.type('3\r')
            terminal.see('› ')
            terminal.see(' quit')
            terminal.type('f')
            terminal.see('Read the report')
            terminal.type('r')
            expect('the cursor is where one was', '› 1. When will you drink it?' in words(terminal.see(' quit')))
        terminal.kill()


def paged(program):
    """Nothing of a report that was read in a pager stays on the terminal, as if it were printed again."""
    if not shutil.which('less'):
        print('no less here: skipped')
        return
    terminal = Terminal(['env', 'PAGER=less', program, 'ask', *ALL], tempfile.mkdtemp())
    terminal.see('Show the recommendation')
    terminal.type('f')
    terminal.see('Read the report')
    terminal.type('p')
    terminal.see('q close')
    terminal.type('q')
    terminal.see('Read the report')
    terminal.type('q')
    terminal.to_the_end()
    own = re.sub('\x1b\\[\\?1049h.*?\x1b\\[\\?1049l', '', terminal.all.decode(), flags=re.DOTALL)
    expect('what was paged is not on the terminal', 'Scores, 0 to 100' not in own and 'no longer kept' in own)


def main():
    if len(sys.argv) != 2 or sys.argv[1] == '--help':
        sys.exit('usage: tests/outside/reviewed_and_ended.py PROGRAM')
    program = os.path.abspath(sys.argv[1])
    came_last(program)
    nothing_open(program)
    stopped_early(program)
    open_ones(program)
    left_alone(program)
    found(program)
    promised(program)
    taken_back(program)
    taken_back_for_good(program)
    taken_up(program)
    titled(program)
    told_when(program)
    named_and_left(program)
    left_unchanged(program)
    several_saved(program)
    answers_in_sight(program)
    stood_near(program)
    gone(program)
    where_one_was(program)
    paged(program)


if __name__ == '__main__':
    main()
