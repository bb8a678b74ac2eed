// The form that asks, and what the engine says of each answer. Its markup is the program's
// (src/report/interactive_page.cpp); what the engine gives as markup has been made safe there.
import {documentOf, givenBy, givenIn, hashOf, nothingGiven} from './address.mjs';
import {copy, element, goTo, listen, longestComplaint, save, say} from './dom.mjs';

/** One question of the form. */
export class Question {
  /** @param {HTMLFieldSetElement} fieldset */
  constructor(fieldset) {
    this.fieldset = fieldset;
    this.id = fieldset.dataset.question ?? '';
    this.most = Number(fieldset.dataset.most);
    /** @type {HTMLInputElement[]} */
    this.inputs = [...fieldset.querySelectorAll('input')];
    this.note = /** @type {HTMLTextAreaElement} */ (fieldset.querySelector('textarea'));
    this.clear = /** @type {HTMLButtonElement} */ (fieldset.querySelector('.clear'));
  }

  chosen() {
    return this.inputs.filter(({checked}) => checked).map(({value}) => value);
  }

  /** @param {string[]} options @param {string} note */
  show(options, note) {
    this.note.value = note;
    for (const input of this.inputs) input.checked = options.includes(input.value);
    for (const input of this.inputs) input.disabled = this.most > 1 && options.length >= this.most && !input.checked;
    this.clear.hidden = options.length === 0;
  }

  focus() {
    (this.inputs.find(({checked}) => checked) ?? this.inputs[0]).focus({preventScroll: true});
  }
}

/**
 * The map with another value for `key`, or, where that is false, with none.
 * @template Value @param {Map<string, Value>} map @param {string} key @param {Value | false} value
 */
function changed(map, key, value) {
  const then = new Map(map);
  if (value === false) then.delete(key);
  else then.set(key, value);
  return then;
}

export class Page {
  #given = nothingGiven();
  #oneByOne = true;
  #at = '';
  /** @type {string[]} */ #open = [];
  /** @type {NodeListOf<HTMLInputElement>} */ #weights = document.querySelectorAll('#weighing input');

  /**
   * @param {import('./engine.mjs').Engine} engine @param {Question[]} questions
   * @param {boolean} isLinked  whether the address has the answers; it can't say of which other knowledge base they are
   */
  constructor(engine, questions, isLinked) {
    this.engine = engine;
    this.questions = questions;
    this.isLinked = isLinked;
    element('copy-link').hidden = !isLinked;
    element('form').hidden = questions.length === 0;  // weights alone may decide
    this.#listen();
  }

  /**
   * Takes what is given, as far as it can be read, and shows what comes of it.
   * @param {import('./address.mjs').Given} given
   */
  take(given) {
    const wrong = this.engine.answer(documentOf(given));
    element('complaint').textContent = wrong && `Left out, since it can't be read:\n${wrong}`.slice(0, longestComplaint);
    this.#given = wrong === '' ? given : givenBy(this.engine.document('answers'));
    say('', 'said');
    this.#show();
  }

  /**
   * Takes the answers in a file in the place of those that are given; or says why it can't.
   * @param {{file: string, bytes: Uint8Array}} answers
   */
  open({file, bytes}) {
    const wrong = this.engine.answer(new TextDecoder().decode(bytes));
    if (wrong !== '') {
      this.engine.answer(documentOf(this.#given));
      return say(wrong.replace(/^the answers/gm, () => file).slice(0, longestComplaint), 'opened');
    }
    this.#at = '';
    this.take(givenBy(this.engine.document('answers')));
    say(`${file}: its answers are yours now, ${this.#progress()}.`, 'opened');
    goTo(element(this.#given.answers.size === 0 ? 'questions' : 'result'));
  }

  /** Takes further answers. @param {Map<string, string[]>} answers */
  add(answers) {
    if (answers.size > 0) this.take({...this.#given, answers: new Map([...this.#given.answers, ...answers])});
  }

  /** Takes what the address says, or else `start`. @param {import('./address.mjs').Given} start */
  takeAddress(start) {
    const isLink = location.hash.includes('=');
    this.take(isLink ? givenIn(location.hash) : start);
    if (this.#given.answers.size === 0) return;
    say(`Answers ${isLink ? "are taken from the page's address" : 'came with the page'}: ${this.#progress()}.`, 'said');
  }

  #progress() {
    const answered = this.#given.answers.size;
    return `${answered} of ${answered + this.#open.length} answered`;
  }

  #show() {
    const answered = this.#given.answers.size;
    this.#open = JSON.parse(this.engine.document('result')).unanswered;
    for (const question of this.questions) {
      question.show(this.#given.answers.get(question.id) ?? [], this.#given.notes.get(question.id) ?? '');
    }
    for (const input of this.#weights) input.value = String(this.#given.weights.get(input.dataset.criterion ?? '') ?? 100);
    const isSilent = answered === 0 && this.#given.weights.size === 0;  // who says nothing is told nothing
    element('result').hidden = isSilent;
    element('before').hidden = !isSilent;
    const view = element('view');
    view.innerHTML = this.engine.document('view');
    element('chart').replaceChildren(...isSilent ? view.querySelectorAll('figure') : []);
    if (isSilent) view.replaceChildren();
    this.#showQuestions();
    const verdict = view.querySelector('.verdict h2')?.textContent ?? 'Nothing answered yet';
    element('own').textContent = `${verdict} · ${this.#progress()}`;
    if (this.isLinked) history.replaceState(null, '', hashOf(this.#given) || location.pathname + location.search);
  }

  /** Those that are asked, with these answers. */
  #asked() {
    return this.questions.filter(({id}) => this.#given.answers.has(id) || this.#open.includes(id));
  }

  #showQuestions() {
    const asked = this.#asked();
    const position = Math.max(0, asked.findIndex(({id}) => id === this.#at));
    const current = asked[position];
    this.#at = current?.id ?? '';
    for (const question of this.questions) {
      question.fieldset.hidden = this.#oneByOne ? question !== current : !asked.includes(question);
    }
    element('steps').hidden = !this.#oneByOne;
    element('one').ariaPressed = String(this.#oneByOne);
    element('all').ariaPressed = String(!this.#oneByOne);
    const isAnswered = this.#given.answers.has(this.#at);
    const isLast = position + 1 >= asked.length;
    const [back, forward] = ['back', 'forward'].map((id) => /** @type {HTMLButtonElement} */ (element(id)));
    back.disabled = position === 0;
    forward.disabled = isLast && this.#given.answers.size === 0;
    forward.textContent = isLast ? 'To the result' : isAnswered ? 'Next' : 'Skip';
    element('progress').textContent = `Question ${position + 1} of ${asked.length}`;
  }

  /** @param {number} by */
  #step(by) {
    const asked = this.#asked();
    const next = asked[asked.findIndex(({id}) => id === this.#at) + by];
    if (next) {
      this.#at = next.id;
      this.#showQuestions();
      next.fieldset.scrollIntoView();
      next.focus();
    } else if (by > 0) {
      goTo(element('result'));
    }
  }

  /** @param {boolean} oneByOne */
  #ask(oneByOne) {
    this.#oneByOne = oneByOne;
    this.#showQuestions();
  }

  /** @param {Question} question @param {string[]} options */
  #answer(question, options) {
    this.take({...this.#given, answers: changed(this.#given.answers, question.id, options.length > 0 && options)});
  }

  /** @param {HTMLInputElement} input */
  #weigh(input) {
    if (!input.reportValidity()) return;  // the browser says what it may be
    const isStated = input.value === '' || input.value === '100';
    const weights = changed(this.#given.weights, input.dataset.criterion ?? '', !isStated && input.valueAsNumber);
    this.take({...this.#given, weights});
  }

  #restart() {
    this.#at = '';
    this.take(nothingGiven());
    say('All answers are taken back.', 'said');
  }

  /** A file has no address that others could follow. */
  #copyLink() {
    if (location.protocol !== 'file:') return copy('The link', location.href);
    return copy('The end of the link', location.hash, ' The page is a file here, so a whole link would work on this '
      + 'machine alone. Who has a copy of the page puts this behind its address.');
  }

  #listen() {
    for (const question of this.questions) {
      for (const input of question.inputs) input.addEventListener('change', () => this.#answer(question, question.chosen()));
      question.note.addEventListener('change', () => {
        const text = question.note.value.trim();
        this.take({...this.#given, notes: changed(this.#given.notes, question.id, text !== '' && text)});
      });
      question.clear.addEventListener('click', () => {
        this.#answer(question, []);
        question.focus();
      });
    }
    for (const input of this.#weights) input.addEventListener('change', () => this.#weigh(input));
    element('form').addEventListener('submit', (event) => {
      event.preventDefault();
      this.#step(1);
    });
    /** @type {import('./dom.mjs').Actions} */
    const buttons = [
      ['back', () => this.#step(-1)],
      ['one', () => this.#ask(true)],
      ['all', () => this.#ask(false)],
      ['restart', () => this.#restart()],
      ['copy-link', () => this.#copyLink()],
      ['copy-command', () => copy('The command', this.engine.document('command'))],
      ['save-answers', () => save('answers.json', 'application/json', this.engine.document('answers'))],
      ['save-result', () => save('result.json', 'application/json', this.engine.document('result'))],
      ['save-record', () => save('decision.json', 'application/json', this.engine.document('record'))],
      ['save-adr', () => this.#saveDecision()],
      ['save-report', () => save('report.html', 'text/html', this.engine.document('report'))],
      ['print', () => print()],
      ['save-ballot', () => this.#saveBallot()],
    ];
    listen(buttons);
  }

  #saveDecision() {
    const text = this.engine.document('adr');
    if (text === '') say('Nothing is recommended that could be decided.');
    else save('decision.md', 'text/markdown', text);
  }

  #saveBallot() {
    const voter = /** @type {HTMLInputElement} */ (element('voter'));
    const name = voter.value.trim();
    if (name === '' || this.#given.answers.size === 0) {
      say(name === '' ? 'Whose ballot is it? Type your name first.' : 'Nothing is answered yet.', 'opened');
      return (name === '' ? voter : this.#asked()[0])?.focus();
    }
    const ballot = {name, ...JSON.parse(this.engine.document('answers'))};
    save(`${name}.json`, 'application/json', JSON.stringify(ballot, null, 2), 'opened');
  }
}
