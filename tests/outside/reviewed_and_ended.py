#!/usr/bin/env python3
"""The review and the end: where they lead, what they say of what was changed, found and read, and what leaving does."""
import json
import os
import shlex
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
        expect('what leaving does is said', 'q: Leave; prints the report and how to go on' in said)
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


def main():
    if len(sys.argv) != 2 or sys.argv[1] == '--help':
        sys.exit('usage: tests/outside/reviewed_and_ended.py PROGRAM')
    program = os.path.abspath(sys.argv[1])
    came_last(program)
    nothing_open(program)
    stopped_early(program)
    left_alone(program)
    found(program)
    promised(program)
    taken_back(program)
    taken_up(program)
    titled(program)
    told_when(program)
    named_and_left(program)
    left_unchanged(program)
    several_saved(program)
    answers_in_sight(program)


if __name__ == '__main__':
    main()
