#!/usr/bin/env python3
"""Asks at a terminal by bytes: keys before the first frame, pasted text, the mouse, numbers; and questions that come
and go with the answers or with the knowledge base."""
import json
import os
import re
import sys
import tempfile
import time

from answers_kept import Terminal, fail

SCORES = 'questions answered.'
PROMPT = '(? for help): '  # in lines
TEA = os.path.join(os.path.dirname(__file__), '../data/tea-or-coffee.json')


def screen(program, flags=(), before=()):
    state = tempfile.TemporaryDirectory()
    terminal = Terminal([*before, program, 'ask', '--quick', *flags], state.name)
    terminal.state = state  # goes with it
    return terminal


def tea():
    with open(TEA, encoding='utf-8') as file:
        return json.load(file)


def write(file, content):
    with open(file, 'w', encoding='utf-8') as kb:
        json.dump(content, kb)


def words(shown):
    """What is read, wherever its lines break."""
    return ' '.join(re.sub('\x1b\\[[0-9;?]*[A-Za-z]', '', shown).split())


def later_question(shown):
    return re.search('Question [2-9]', shown)


def expect(what, held):
    print(f'{what}: {"holds" if held else "FAILED"}')
    if not held:
        fail(what)


def pasted(text):
    return f'\x1b[200~{text}\x1b[201~'


def switched(text):
    """Each private mode, and whether it is on (h) or off (l) in the end."""
    return dict(re.findall(r'\x1b\[\?(\d+)([hl])', text))


# Starts a program as soon as so many bytes stand in the terminal's buffer, however long they take to get there.
WHEN_TYPED = """
import array, fcntl, os, select, sys, termios
waiting = array.array('i', [0])
while waiting[0] < int(sys.argv[1]):
    select.select([0], [], [])
    fcntl.ioctl(0, termios.FIONREAD, waiting)
os.execv(sys.argv[2], sys.argv[2:])
"""


def type_ahead(program):
    def typed_ahead(keys, *flags):
        terminal = screen(program, flags, before=[sys.executable, '-c', WHEN_TYPED, str(len(keys))])
        terminal.type(keys)
        return terminal
    terminal = typed_ahead('2\r3\r')
    terminal.see('Question 1 of')
    terminal.type('l')  # whose effect is seen after that of all that came before
    expect('keys typed before the first frame are no answers', not later_question(terminal.see(SCORES)))
    terminal.type('2\r')
    terminal.see('Question 2 of')
    terminal.kill()
    terminal = typed_ahead('2\n', '--plain')
    terminal.see('question 2 of')
    expect('lines typed ahead are', True)
    terminal.kill()


def paste(program):
    terminal = screen(program)
    terminal.see('Question 1 of')
    terminal.type(pasted('2\r3\r4\rq'))
    expect('pasted lines are no keys, which is said', not later_question(terminal.see('What was pasted is left out')))
    terminal.type('/\x1b[200~web')  # in pieces, however slowly
    time.sleep(0.2)
    terminal.type('assembly\r\x1b[20')
    time.sleep(0.2)
    terminal.type('1~')
    expect('pasted text goes into the filter', not later_question(terminal.see('webassembly')))
    terminal.type('\r')
    terminal.see('Question 2 of')
    terminal.type('?')
    terminal.see('lines ')
    terminal.type(pasted('q'))
    expect('a paste closes no page', 'Enter' not in terminal.see('What was pasted is left out'))
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
    terminal.see('Has the option "Embedded, IoT or firmware".')
    terminal.type('\r')
    terminal.see('Changing answer 1')
    expect('a search goes to the option', re.search(r'› *\d+\. Embedded, IoT or firmware', terminal.see(' note')))
    terminal.kill()
    terminal = screen(program, ['--plain'])
    terminal.type('r\n/firmwre\n/zzzz\n')
    terminal.see('1. What are you building? not answered yet - Has the option "Embedded, IoT or')
    terminal.see('No question has "zzzz".')
    expect('and in lines', True)
    terminal.kill()


def drinks():
    """Tea or coffee, where two questions come with one answer, and two rules find contradictions."""
    kb = tea()
    for option in kb['questions'][1]['options'][:2]:
        option['effects'][0]['weight'] = 90  # so that it stays open
    asked = [{'id': name, 'title': f'With {name}?', 'kind': 'fact', 'ask_when': {'question': 'hour', 'is': 'morning'},
              'options': [{'id': answer, 'label': answer, 'neutral': True} for answer in ('yes', 'no')]} for name in ('milk', 'sugar')]
    kb['questions'] = [*kb['questions'], *asked]
    usual = [{'question': 'usual', 'is': options} for options in (['neither'], ['tea-drinker', 'coffee-drinker'])]
    late = [{'question': 'hour', 'is': 'noon'}, {'question': 'usual', 'is': 'coffee-drinker'}]
    kb['rules'] += [{'id': name, 'when': {'all': conditions}, 'contradiction': True, 'message': message}
                    for name, conditions, message in (('neither-and-one', usual, 'Neither, and yet one.'),
                                                      ('late-coffee', late, 'No coffee at noon.'))]
    return kb


def contradictions(program):
    """What contradicts is named at once, and in the review; and "neither" doesn't stay beside others."""
    one, both = "Answer 2 is kept, but contradicts itself (to mend it: 2): ", "Answers 1 and 2 can't both be true (to mend it: "
    mends = '1 or 2): No coffee at noon.'
    with tempfile.TemporaryDirectory() as folder:
        write(f'{folder}/kb.json', drinks())
        terminal = Terminal([program, 'ask', '--kb', f'{folder}/kb.json'], folder)
        terminal.see('Question 1 of')
        terminal.type('2\r')
        terminal.see('Space')
        terminal.type('3 ')
        terminal.see('[x] Neither')
        terminal.type('1 ')
        said = terminal.see('No longer ticked')
        expect('what cannot be true beside a new tick is no longer ticked', '[x] Tea' in said and '[ ] Neither' in said)
        terminal.see('Neither')
        terminal.type('2 ')
        said = terminal.see('[x] Coffee')
        expect('a contradiction is named on the screen at once', both + 'r, then ' + mends in words(said) and '[x] Tea' in said)
        terminal.type('r')
        expect('and in the review', both + mends in words(terminal.see('At noon')))
        terminal.type('1\r')
        terminal.see('Changing answer 1')
        terminal.type('3\r')
        terminal.see('Review')
        expect('until it is mended', "can't" not in terminal.see('Show the recommendation'))
        terminal.kill()
        terminal = Terminal([program, 'ask', '--plain', '--kb', f'{folder}/kb.json'], f'{folder}/plain')
        terminal.type('2\n2,3\nr\n2\n1\n')
        said = terminal.see('Your answers')
        expect('in lines, too', one + 'Neither, and yet one. ' + both + mends in words(said))
        expect('and in their review', both + mends in words(terminal.see('Review:')))
        terminal.see('Review:')
        said = terminal.see('Review:')
        expect('until it is mended, which is said', "can't" not in said and 'No answer contradicts another any more.' in said)
        terminal.kill()


def questions_come_and_go(program):
    """One line says which questions come and go with an answer."""
    with tempfile.TemporaryDirectory() as folder:
        write(f'{folder}/kb.json', drinks())
        for flags, back in ([], '\x7f'), (['--plain'], 'b\n'):
            terminal = Terminal([program, 'ask', '--kb', f'{folder}/kb.json', *flags], f'{folder}/{len(flags)}')
            terminal.see('uestion 1 of 2')
            terminal.type('1\r')
            terminal.see('2 more questions apply now: With milk? With sugar?')
            terminal.see('uestion 2 of 4' if flags else ' report')
            terminal.type(back)
            terminal.see('uestion 1 of 4')
            terminal.type('2\r')
            terminal.see('2 questions apply no longer')
            said = words(terminal.see('sugar?'))
            expect('questions that come and go are named', said == ', as answer 1 is "At noon" instead of "In the morning": With milk? With sugar?')
            terminal.kill()


def review(program):
    """Skipped isn't the same as never reached, notes are seen, and what is found holds the word."""
    for plain in [], ['--plain']:
        def typed(text):
            terminal.type(text.replace('|', '\n' if plain else ''))
        terminal = screen(program, plain)
        terminal.see('uestion 1 of 4')
        typed('nin a hurry\n2\r' if not plain else 'n\nin a hurry\n2\n')
        terminal.see('uestion 2 of 4')
        typed('s|')
        terminal.see('uestion 3 of 4')
        typed('r|')
        shown = terminal.see('Show the recommendation' if not plain else 'Review:')
        expect('the review tells skipped from not reached', shown.count('skipped') == 1 and shown.count('not answered yet') == 2)
        expect('and has the notes', 'ote: in a hurry' in shown)
        if not plain:
            typed('/')
            terminal.see('all questions')
        terminal.type('/goroutines\n' if plain else 'goroutines')
        terminal.see('goroutines' if not plain else '')
        found = terminal.see('Review:' if plain else 'all questions')
        expect('a word finds what holds it, and no more', 'What kind of concurrency' in found and found.count('What') == 1)
        typed('/c-cpp|' if plain else '\x7f' * 10 + 'c-cpp')
        terminal.see('Has the option "C or C++"')
        expect("and an option's id, in a question that isn't among those asked", True)
        terminal.kill()


def pages(program):
    """A page is scrolled and left; whatever else is typed there answers no question."""
    for leave in 'q', '\r', '\x1b':
        terminal = screen(program)
        terminal.see('Question 1 of')
        terminal.type('?')
        terminal.see('lines ')
        terminal.type('2s1xrl/f\x7f')
        terminal.type(' ')
        terminal.see('lines ')
        terminal.type(leave)
        terminal.see('skip')
        terminal.type('l')
        expect('keys on a page answer nothing', '0 of' in terminal.see(SCORES) and not later_question(terminal.all.decode()))
        terminal.kill()


def why(program):
    """In lines w tells why a question is asked in a screenful, and of an answer all that stands behind it."""
    terminal = Terminal([program, 'ask', '--plain'], tempfile.mkdtemp())
    terminal.see(PROMPT)
    terminal.type('w 2\n')
    said = terminal.see(PROMPT)
    expect('w and an answer tells its sources', 'Security-critical parser' in said and 'Sources' in said and 'Kubernetes' not in said)
    terminal.type('w 1, 2\n')
    said = terminal.see(PROMPT)
    expect('or of several', 'API, microservice' in said and 'Security-critical parser' in said)
    terminal.type('w data-science\n')
    expect('and what it counts outside the comparison', re.search(r'Points for outside options: Python \+6[^.]* \(recommended from 4 on\)\.', words(terminal.see(PROMPT))))
    terminal.type('w\n')
    said = words(terminal.see(PROMPT))
    expect('and what rules make of a question', 'Rules read your answer, too. They can speak for or against: Python; TypeScript' in said and 'They can exclude: "' in said)
    longest, last = 0, ''
    while 'Review:' not in last:
        terminal.type('w\n')
        longest = max(longest, terminal.see(PROMPT).count('\n'))
        terminal.type('s\n')
        last = terminal.see(PROMPT)
    expect(f'w tells a screenful at most: {longest} lines', 5 < longest < 18)
    terminal.kill()


def live_words(program):
    """The scores say by what an alternative is excluded; what stands is as firm as in the report; all isn't decided yet."""
    for plain in [], ['--plain']:
        enter = '\n' if plain else ''
        terminal = screen(program, ['--domain', 'embedded', *plain])
        terminal.see('uestion 1 of')
        terminal.type(f'l{enter}')
        terminal.see('excluded: A second' if plain else 'is excluded:')
        if plain:
            said = ' '.join(terminal.see('Answer to').split())
            expect('the scores say why nothing is firmer', 'lean. No more than a lean, since fewer than a quarter' in said)
        else:
            terminal.see('l tells all')
            terminal.type('l')
            terminal.see('one.')  # the reason's end
            terminal.see(' close')
            terminal.type('q')
        expect('the scores say why somebody is excluded', True)
        terminal.type(f'r{enter}f{enter}')
        said = terminal.see('Read the report')
        expect('not decided while answers could change it', 'Decided' not in said)
        terminal.kill()


def knowledge_base_changed(program):
    """Resumed with another version: a question is new, an answered option is gone."""
    new = tea()
    old = json.loads(json.dumps(new))
    del old['questions'][1]
    old['questions'][0]['options'].append({'id': 'dusk', 'label': 'At dusk', 'neutral': True})
    for lines in [], ['--plain']:
        with tempfile.TemporaryDirectory() as folder:
            file = f'{folder}/kb.json'
            command = [program, 'ask', '--kb', file, *lines]
            write(file, old)
            terminal = Terminal(command, folder)
            terminal.see('Question 1 of 1')
            terminal.type('4\r')
            terminal.see('Review')
            terminal.type('q\r')
            terminal.see('your answers are kept')
            terminal.to_the_end()
            write(file, new)
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


def asked_when(program):
    """A question comes and goes with the answer that it hangs on, and the count with it, on the way back, too."""
    kb = tea()
    for option in kb['questions'][1]['options'][:2]:
        option['effects'][0]['weight'] = 90  # so that it stays open
    kb['questions'].insert(1, {'id': 'milk', 'title': 'With milk?', 'kind': 'fact',
                               'ask_when': {'question': 'hour', 'is': 'morning'},
                               'options': [{'id': answer, 'label': answer, 'neutral': True} for answer in ('yes', 'no')]})
    with tempfile.TemporaryDirectory() as folder:
        write(f'{folder}/kb.json', kb)
        for enter, back, flags in ('', '\x7f', []), ('\n', 'b\n', ['--plain']):
            def choose(number):
                terminal.type(f'{number}\r')
            terminal = Terminal([program, 'ask', '--kb', f'{folder}/kb.json', *flags], f'{folder}/{len(flags)}')
            terminal.see('Question 1 of 2')
            terminal.type('r' + enter)
            terminal.see('asked if answer 1 is "In the')  # the rest may be in another row
            terminal.type(back)
            terminal.see('Question 1 of 2')
            choose(1)
            terminal.see('Question 2 of 3')
            terminal.see('With milk?')
            choose(2)
            terminal.see('Question 3 of 3')
            terminal.type(back)
            terminal.see('Question 2 of 3')
            terminal.type(back)
            terminal.see('Question 1 of 3')
            choose(2)
            terminal.see('Question 2 of 2')
            expect('a question goes with the answer it hangs on', 'milk' not in terminal.see('What do you drink already?'))
            terminal.type(back)
            terminal.see('Question 1 of 2')
            terminal.type('r' + enter)
            terminal.see('it counts')
            expect('the review says that its answer counts', True)
            terminal.kill()


def numbers(program):
    """A number is that of an option, in the review that of a question, and where options are ranges it is itself."""
    terminal = screen(program)
    terminal.see('Question 1 of')
    terminal.type('12')
    terminal.see('› 12. ')
    terminal.type('r')
    terminal.see('go to')
    terminal.type('4')
    terminal.see('›  4. ')
    terminal.type('\r')
    terminal.see('Changing answer 4')
    expect('the review jumps to a number', True)
    terminal.kill()
    rest = ['--only-missing', '--domain', 'security-core', '--target', 'servers']  # no other question hangs on those
    for plain in [], ['--plain']:
        terminal = Terminal([program, 'ask', *rest, *plain], tempfile.mkdtemp())
        terminal.see('uestion 1 of')
        if plain:
            terminal.type('r\n')
            number = re.search(r'(\d+)\. How many people', terminal.see('How many people will work'))[1]
            terminal.type(f'{number}\n')
            terminal.see('2-4: Two to four')
            terminal.see('as a number')
            terminal.type('3\n')
            terminal.see('You chose: Two to four')
            terminal.type(f'{number}\n')
            terminal.see('as a number')
            terminal.type('7\n')
            terminal.see('You chose: Five to twenty')
        else:
            terminal.type('r')
            terminal.see('find')
            terminal.type('/how many people')
            terminal.see('How many people')
            terminal.type('\r')
            terminal.see('the number itself')
            terminal.type('3')
            terminal.see('›     2-4  ')
            terminal.type('\x7f7')
            terminal.see('›    5-20  ')
            terminal.type('\r')
            terminal.see('Five to twenty')
        expect('seven people are five to twenty, three are two to four', True)
        terminal.kill()


def answer_forms(program):
    """In lines ? says how this question is answered, and one mistake has one message, however it is typed."""
    several = 'Type numbers from 1 to 11 or ids, separated by commas or blanks'
    terminal = Terminal([program, 'ask', '--plain'], tempfile.mkdtemp())
    told = words(terminal.see('Answer to question 1 of'))
    expect('how to answer is told before the first question', 'Type a number from 1 to 31 or an id. An id is the word in brackets.' in told)
    terminal.see(PROMPT)
    said, one = set(), 'Type a number from 1 to 31 or an id; s skips, ? helps.'
    for typed in '1 2', '1,2', '2;api-service', '2 1,', '':
        terminal.type(f'{typed}\n')
        said.add(words(terminal.see(PROMPT)).split('Answer to')[0].removeprefix(typed).strip())
    expect(f'too many have one message, nothing its end: {sorted(said)}',
           said == {f'Only one option can be chosen here, and you typed 2 options: api-service, security-core. {one}', one})
    terminal.type('3\n?\n')
    terminal.see('Answers to question 2')
    terminal.see(PROMPT)
    told = words(terminal.see(PROMPT))
    expect('? says it for several options', f'{several}. An id is the word in brackets. An empty line asks again. b goes back' in told and 'w 1 what stands behind option 1' in told)
    terminal.type('1, x\n')
    expect('and so does a mistake', f'No option "x". {several}; s skips' in words(terminal.see(PROMPT)))
    terminal.type('1; 5\n')
    terminal.see("You chose: Servers or containers that we operate; People's own computers")
    terminal.type('b\n?\n')
    terminal.see('An empty line keeps your answer.')
    terminal.kill()


def reviewed_in_lines(program):
    """The end of the questions is said; the review says how to go on, and after a change no more than that did."""
    for plain in [], ['--plain']:
        terminal = Terminal([program, 'ask', '--kb', TEA, *plain], tempfile.mkdtemp())
        terminal.see('uestion 1 of')
        terminal.type('noon\n' if plain else '2\r')
        terminal.see('uestion 2 of')
        terminal.type('1\n' if plain else ' \r')
        terminal.see('That was the last question.')
        expect('the last question is said to be the last', True)
        if plain:
            terminal.see('an empty line or f gives the recommendation.')
            terminal.see(PROMPT)
            terminal.type('1\nmorning\n')
            terminal.see('You chose')
            after = terminal.see(PROMPT)
            expect('only what is changed is told', '1. When will you drink it? In the morning' in after and 'What do you drink' not in after)
            expect('with what an empty line does', 'a number, or an empty line to finish' in after)
            terminal.type('r\n')
            expect('r tells all again', 'What do you drink already? Tea' in terminal.see(PROMPT))
            terminal.type('1\nb\n')
            terminal.see('Nothing is changed.')
        terminal.kill()
    terminal = Terminal([program, 'ask', '--plain', '--domain', 'cli-tool'], tempfile.mkdtemp())
    terminal.see(PROMPT)
    terminal.type('r\n1\napi-service\n')
    terminal.see('You chose')
    expect('what is numbered otherwise then is said', 'The numbers are others now; r tells all answers.' in terminal.see(PROMPT))
    terminal.type('\n')
    expect('what was answered there is not asked again', 'Question 2 of' in terminal.see(PROMPT))
    terminal.kill()


def resumed(program):
    """Going on says how much is there and how much is left."""
    for plain, enter in ([], ''), (['--plain'], '\n'):
        with tempfile.TemporaryDirectory() as folder:
            terminal = Terminal([program, 'ask', '--quick', *plain], folder)
            terminal.see('uestion 1 of 4')
            terminal.type('2\r')
            terminal.see('uestion 2 of 4')
            terminal.type(f'q{enter}')
            terminal.to_the_end()
            terminal = Terminal([program, 'ask', '--resume', *plain], folder)
            expect('resumed, it says how much is there', '1 answer is given. 3 questions are still open.' in
                   words(terminal.see('uestion 2 of 4') if plain else terminal.see('open.')))
            terminal.kill()


def filtered(program):
    """Enter in a filter keeps what is ticked already; Space alone takes a tick back."""
    terminal = Terminal([program, 'ask', '--only-missing', '--domain', 'cli-tool'], tempfile.mkdtemp())
    terminal.see('uestion 1 of')
    for _ in 'once', 'again':
        terminal.type('/')
        terminal.see('all options')
        terminal.type('kernel\rl')
        terminal.see(SCORES)
        expect('Enter in a filter ticks', '[x] Inside an operating-system' in terminal.see(' report'))
        terminal.type('l')
        terminal.see(' close')
        terminal.type('q')
    terminal.type(' ')
    terminal.see('[ ] Inside an operating-system')
    terminal.kill()


def keys_told(program):
    """Line mode tells its keys once, and then when it is asked."""
    terminal = screen(program, ['--plain'])
    terminal.type('2\ns\ns\nr\n1\n')
    told = terminal.see('Changing answer 1')
    terminal.type('?\n')
    expect('keys are told once', told.count('b goes back') == 1 and told.count('(? for help)') == 5)
    terminal.see('b goes back')
    terminal.kill()


def colors(program):
    """Variables that say whether colours are wanted, as many tools hear them."""
    for variables, wanted in {'TERM=xterm': True, 'NO_COLOR=1': False, 'CLICOLOR=0': False, 'FORCE_COLOR=0': False,
                              'CLICOLOR=0 FORCE_COLOR=1': True, 'NO_COLOR=1 FORCE_COLOR=1': False}.items():
        terminal = screen(program, before=['env', *variables.split()])
        expect(f'{variables}: {"" if wanted else "no "}colours', wanted == ('\x1b[36m' in terminal.see('Esc')))
        terminal.kill()


def by_mouse(program):
    terminal = screen(program)
    shown = terminal.see(' report')
    rows = re.sub('\x1b\\[[0-9;?]*[A-Za-z]', '', shown).split('\r\n')
    row = next(i for i, line in enumerate(rows) if ' 3. ' in line) + 1
    terminal.type('\x1b[<65;9;9M' * 2 + '\x1b[<64;9;9M')
    terminal.see('›  2. ')
    expect('the wheel moves', True)
    terminal.type(f'\x1b[<0;9;{row}M')
    terminal.see('Question 2 of')
    terminal.type('\x7f')
    expect('a click chooses', re.search('›  3. .*✓', terminal.see('take back')))
    terminal.kill()


def glance(program):
    """Where something else is recommended, the glance at the end says why, and who would lead otherwise."""
    answers = ['--domain', 'data-science', '--existing-code', 'python', '--house', 'python', '--target', 'servers']
    for plain in [], ['--plain']:
        terminal = screen(program, [*answers, *plain])
        terminal.see('uestion 1 of')
        terminal.type('r\nf\n' if plain else 'rf')
        terminal.see('Python — ')
        said = words(terminal.see('Read the report'))
        expect('the glance says why not one of the alternatives', 'speaks for Python' in said and 'Among the alternatives themselves' in said)
        terminal.kill()


def alike(program):
    """The panel counts what is alike as soon as enough is answered, and names it where it has room."""
    for flags in [], ['--plain']:
        terminal = screen(program, ['--domain', 'network-proxy', '--target', 'every-node', '--footprint', 'dominant', *flags])
        terminal.see('uestion 1 of')
        terminal.type('l\n' if flags else 'l')
        terminal.see('most alike')
        if not flags:
            terminal.see('l tells all')
            terminal.type('l')
        terminal.see('2026): Go')
        expect('projects that are alike are named, with what they chose', True)
        terminal.kill()


def main():
    if len(sys.argv) != 2 or sys.argv[1] == '--help':
        sys.exit('usage: tests/outside/asked_by_bytes.py PROGRAM')
    program = os.path.abspath(sys.argv[1])
    type_ahead(program)
    paste(program)
    search(program)
    contradictions(program)
    questions_come_and_go(program)
    review(program)
    pages(program)
    why(program)
    live_words(program)
    knowledge_base_changed(program)
    asked_when(program)
    numbers(program)
    answer_forms(program)
    reviewed_in_lines(program)
    resumed(program)
    filtered(program)
    keys_told(program)
    colors(program)
    by_mouse(program)
    glance(program)
    alike(program)


if __name__ == '__main__':
    main()
