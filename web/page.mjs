// The page: a form that asks, the engine that weighs, and what it says of each answer. Its markup is the program's
// (src/report/interactive_page.cpp); what the engine gives as markup has been made safe there.
import {Engine} from './engine.mjs';
import {documentOf, givenBy, givenIn, hashOf, nothingGiven} from './address.mjs';

/** @param {string} id @returns {HTMLElement} */
const element = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

const longestComplaint = 1000;

/**
 * What a data element of the page holds.
 * @param {'module' | 'document' | 'precedents' | 'start'} id
 */
async function bytesIn(id) {
  const {textContent, dataset} = element(`data-${id}`);
  const bytes = Uint8Array.from(atob(textContent ?? ''), (c) => c.charCodeAt(0));
  if (dataset.encoding !== 'gzip') return bytes;
  const inflated = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(inflated).arrayBuffer());
}

/** One question of the form. */
class Question {
  /** @param {HTMLFieldSetElement} fieldset */
  constructor(fieldset) {
    this.fieldset = fieldset;
    this.id = fieldset.dataset.question ?? '';
    this.most = Number(fieldset.dataset.most);
    /** @type {HTMLInputElement[]} */
    this.inputs = [...fieldset.querySelectorAll('input')];
    this.clear = /** @type {HTMLButtonElement} */ (fieldset.querySelector('.clear'));
  }

  chosen() {
    return this.inputs.filter(({checked}) => checked).map(({value}) => value);
  }

  /** @param {string[]} options */
  show(options) {
    for (const input of this.inputs) input.checked = options.includes(input.value);
    for (const input of this.inputs) input.disabled = this.most > 1 && options.length >= this.most && !input.checked;
    this.clear.hidden = options.length === 0;
  }

  focus() {
    (this.inputs.find(({checked}) => checked) ?? this.inputs[0]).focus();
  }
}

class Page {
  #given = nothingGiven();
  #oneByOne = true;
  #at = '';
  /** @type {string[]} */ #open = [];

  /** @param {Engine} engine */
  constructor(engine) {
    this.engine = engine;
    /** @type {Question[]} */
    this.questions = [...document.querySelectorAll('fieldset')].map((fieldset) => new Question(fieldset));
    this.#listen();
  }

  /**
   * Takes what is given, and shows what comes of it. What the engine can't read changes nothing but the complaint.
   * @param {import('./address.mjs').Given} given
   */
  take(given) {
    const wrong = this.engine.answer(documentOf(given));
    element('complaint').textContent = wrong.slice(0, longestComplaint);
    if (wrong !== '') return false;
    this.#given = given;
    this.#show();
    return true;
  }

  /** Takes what the address says, or else `start`. @param {import('./address.mjs').Given} start */
  takeAddress(start) {
    if (!location.hash.includes('=')) return void this.take(start);
    if (this.take(givenIn(location.hash))) return;
    const complaint = element('complaint').textContent;
    this.take(nothingGiven());
    element('complaint').textContent = complaint;
  }

  #show() {
    const answered = this.#given.answers.size;
    this.#open = JSON.parse(this.engine.document('result')).unanswered;
    for (const question of this.questions) question.show(this.#given.answers.get(question.id) ?? []);
    element('result').hidden = answered === 0;  // who said nothing is told nothing
    element('view').innerHTML = answered === 0 ? '' : this.engine.document('view');
    this.#showQuestions();
    const verdict = element('view').querySelector('.verdict h2')?.textContent ?? 'Nothing answered yet';
    element('standing').textContent = `${verdict} · ${answered} of ${answered + this.#open.length} answered`;
    history.replaceState(null, '', hashOf(this.#given) || location.pathname + location.search);
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
    const answers = new Map(this.#given.answers);
    if (options.length > 0) answers.set(question.id, options);
    else answers.delete(question.id);
    this.take({...this.#given, answers});
  }

  #restart() {
    this.#at = '';
    this.take(nothingGiven());
  }

  #listen() {
    for (const question of this.questions) {
      question.fieldset.addEventListener('change', () => this.#answer(question, question.chosen()));
      question.clear.addEventListener('click', () => {
        this.#answer(question, []);
        question.focus();
      });
    }
    element('form').addEventListener('submit', (event) => {
      event.preventDefault();
      this.#step(1);
    });
    /** @type {[string, () => void][]} */
    const buttons = [
      ['back', () => this.#step(-1)],
      ['one', () => this.#ask(true)],
      ['all', () => this.#ask(false)],
      ['restart', () => this.#restart()],
      ['copy-link', () => copy('The link', location.href)],
      ['copy-command', () => copy('The command', this.engine.document('command'))],
      ['save-answers', () => save('answers.json', 'application/json', this.engine.document('answers'))],
      ['save-result', () => save('result.json', 'application/json', this.engine.document('result'))],
      ['save-record', () => save('decision.json', 'application/json', this.engine.document('record'))],
      ['save-adr', () => this.#saveDecision()],
      ['save-report', () => save('report.html', 'text/html', this.engine.document('report'))],
      ['print', () => print()],
    ];
    for (const [id, act] of buttons) element(id).addEventListener('click', act);
  }

  #saveDecision() {
    const text = this.engine.document('adr');
    if (text === '') say('Nothing is recommended that could be decided.');
    else save('decision.md', 'text/markdown', text);
  }
}

/** @param {string} sentence */
function say(sentence) {
  element('taken').textContent = sentence;
}

/** @param {string} what @param {string} text */
async function copy(what, text) {
  try {
    await navigator.clipboard.writeText(text);
    say(`${what} is copied.`);
  } catch {
    say(`${what}: ${text}`);  // where the browser doesn't let the page copy, one can oneself
  }
}

/** @param {string} name @param {string} type @param {string} text */
function save(name, type, text) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], {type}));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
  say(`${name} is saved.`);
}

/** Moves eyes and focus. @param {HTMLElement} target */
function goTo(target) {
  target.tabIndex = -1;
  target.scrollIntoView();
  target.focus({preventScroll: true});
}

/** The address has the answers in it, so that a link within the page doesn't change it. */
function keepAddress() {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    const target = document.getElementById(link?.getAttribute('href')?.slice(1) ?? '');
    if (!target) return;
    event.preventDefault();
    goTo(target);
  });
}

function searchQuestions() {
  if (!document.getElementById('words')) return;  // there are none
  const all = [...document.querySelectorAll('details.faq')].map((details) => ({
    details: /** @type {HTMLElement} */ (details),
    text: (details.textContent ?? '').toLowerCase(),
  }));
  const input = /** @type {HTMLInputElement} */ (element('words'));
  input.addEventListener('input', () => {
    const words = input.value.toLowerCase().split(/\s+/);
    for (const {details, text} of all) details.hidden = !words.every((word) => text.includes(word));
    const found = all.filter(({details}) => !details.hidden).length;
    element('found').textContent = `${found} of ${all.length}`;
  });
  element('search').hidden = false;
}

async function start() {
  const [module, knowledgeBase, precedents] = await Promise.all([
    bytesIn('module'), bytesIn('document'), bytesIn('precedents'),
  ]);
  const engine = await Engine.start(module);
  const wrong = engine.open({name: element('data-document').dataset.name ?? '', document: knowledgeBase, precedents});
  if (wrong !== '') throw new Error(wrong);
  const page = new Page(engine);
  const given = givenBy(new TextDecoder().decode(await bytesIn('start')));
  page.takeAddress(given);
  addEventListener('hashchange', () => page.takeAddress(given));
  for (const id of ['form', 'standing']) element(id).hidden = false;
  element('missing').hidden = true;
}

keepAddress();
searchQuestions();
start().catch((error) => {
  element('missing').textContent = `The questions can't be asked here: ${String(error).slice(0, longestComplaint)}`;
});
