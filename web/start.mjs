// Begins: reads what the page carries, and takes what is opened on it.
import {Engine} from './engine.mjs';
import {givenBy, nothingGiven} from './address.mjs';
import {element, goTo, longestComplaint, say} from './dom.mjs';
import {Poll, sorted} from './poll.mjs';
import {Page, Question} from './page.mjs';

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

/** The best that was found comes first. @param {Engine} engine */
function searchQuestions(engine) {
  if (!document.getElementById('words')) return;  // there are none
  const all = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('details.faq')]);
  const input = /** @type {HTMLInputElement} */ (element('words'));
  input.addEventListener('input', () => {
    const isAsked = input.value.trim() !== '';
    const {positions, isNear} = engine.found(input.value);
    const found = isAsked ? positions.map((position) => all[position]) : all;
    for (const details of all) details.hidden = !found.includes(details);
    element('search').after(...found);
    const told = isNear ? `Nothing fits${found.length > 0 ? '; the nearest:' : '.'}` : `${found.length} of ${all.length}`;
    element('found').textContent = isAsked ? told : '';
  });
  element('search').hidden = false;
}

/**
 * Shows the questions. Until there is a page to take its answer it is the first one alone, since none but the engine knows
 * which are asked.
 */
function showQuestions() {
  element('missing').hidden = true;
  element('form').hidden = false;
  element('weighing').hidden = false;
  return [...document.querySelectorAll('fieldset')].map((fieldset) => new Question(fieldset));
}

/** The page as it is opened, and the one of a knowledge base that is opened on it. */
class Session {
  /** @param {Engine} engine @param {Question[]} questions @param {boolean} isLinked */
  constructor(engine, questions, isLinked) {
    this.engine = engine;
    this.#begin(questions, isLinked);
    addEventListener('dragover', (event) => event.preventDefault());
    addEventListener('drop', (event) => {
      event.preventDefault();
      this.open(event.dataTransfer?.files ?? []);
    });
  }

  /** @param {Question[]} questions @param {boolean} isLinked */
  #begin(questions, isLinked) {
    this.page = new Page(this.engine, questions, isLinked);
    this.poll = new Poll(this.engine);
    const input = /** @type {HTMLInputElement} */ (element('files'));
    input.addEventListener('change', async () => {
      await this.open(input.files ?? []);
      input.value = '';  // so that the same file can be opened again
    });
    searchQuestions(this.engine);
    element('form').ariaBusy = 'false';
    element('standing').hidden = false;
  }

  /** @param {Iterable<File>} files */
  async open(files) {
    const {knowledgeBase, answers, ballots, strangers} = await sorted(files);
    if (knowledgeBase) this.#replace(knowledgeBase);
    if (answers) this.page?.open(answers);
    if (ballots.length > 0) this.poll?.take(ballots);
    if (strangers.length > 0) {
      say(`${strangers.join('; ')}. What can be opened are ballots, saved answers and knowledge bases.`, 'opened');
    }
  }

  /** @param {import('./engine.mjs').KnowledgeBase} knowledgeBase */
  #replace(knowledgeBase) {
    const wrong = this.engine.open(knowledgeBase);
    if (wrong !== '') return say(wrong.slice(0, longestComplaint), 'opened');
    const made = new DOMParser().parseFromString(this.engine.document('page'), 'text/html');
    for (const part of ['title', 'header', 'main', 'footer']) {
      document.querySelector(part)?.replaceWith(/** @type {Element} */ (made.querySelector(part)));
    }
    this.#begin(showQuestions(), false);
    this.page?.take(nothingGiven());
    goTo(element('questions'));
  }
}

async function start() {
  const questions = showQuestions();
  const [module, knowledgeBase, precedents] = await Promise.all([
    bytesIn('module'), bytesIn('document'), bytesIn('precedents'),
  ]);
  const engine = await Engine.start(module);
  const wrong = engine.open({name: element('data-document').dataset.name ?? '', document: knowledgeBase, precedents});
  if (wrong !== '') throw new Error(wrong);
  const given = givenBy(new TextDecoder().decode(await bytesIn('start')));
  const early = new Map(questions.filter((q) => q.chosen().length > 0).map((q) => [q.id, q.chosen()]));
  const session = new Session(engine, questions, true);
  session.page?.takeAddress(given);
  session.page?.add(early);
  addEventListener('hashchange', () => {
    if (session.page?.isLinked) session.page.takeAddress(given);
  });
}

keepAddress();
start().catch((error) => {
  element('form').hidden = true;
  element('missing').hidden = false;
  element('missing').textContent = `The questions can't be asked here: ${String(error).slice(0, longestComplaint)}`;
});
