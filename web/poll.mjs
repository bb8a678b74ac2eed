// The files that are opened on the page: ballots, and what they come to; or answers, or another knowledge base.
import {element, goTo, listen, longestComplaint, save, say} from './dom.mjs';

/** @typedef {import('./engine.mjs').KnowledgeBase} KnowledgeBase */

/** @typedef {{name: string, file: string, bytes: Uint8Array}} Ballot */

/** @param {Uint8Array} bytes @returns {Record<string, unknown> | undefined} */
function membersOf(bytes) {
  try {
    const document = JSON.parse(new TextDecoder().decode(bytes));
    return Array.isArray(document) ? undefined : Object(document);
  } catch {
    return undefined;  // one ballot a line, or nothing that can be read, of which the engine complains
  }
}

/**
 * What `files` are. A file of one person's answers without a name is a ballot only among others.
 * @param {Iterable<File>} files
 */
export async function sorted(files) {
  /** @type {{knowledgeBase?: KnowledgeBase, answers?: Ballot, ballots: Ballot[], strangers: string[]}} */
  const found = {ballots: [], strangers: []};
  let precedents;
  let nameless = 0;
  for (const {name: file, bytes} of await Promise.all([...files].map(read))) {
    const members = membersOf(bytes);
    const name = members?.name ?? members?.id;
    if (members && 'tool' in members) found.strangers.push(`${file} is a result or a record of langpick's`);
    else if (members && 'alternatives' in members) found.knowledgeBase = {name: file, document: bytes};
    else if (members && 'precedents' in members) precedents = bytes;
    else if (members && !('answers' in members)) found.strangers.push(`${file} has no answers in it`);
    else {
      nameless += members && name === undefined ? 1 : 0;
      found.ballots.push(unlike(found.ballots, String(name ?? file.replace(/\.\w+$/, '')), file, bytes, name === undefined));
    }
  }
  if (found.knowledgeBase) found.knowledgeBase.precedents = precedents;
  if (nameless === 1 && found.ballots.length === 1) found.answers = found.ballots.pop();
  return found;
}

/** @param {File} file */
async function read(file) {
  return {name: file.name, bytes: new Uint8Array(await file.arrayBuffer())};
}

/**
 * A ballot that is named after its file has another name than those opened with it.
 * @param {Ballot[]} others @param {string} name @param {string} file @param {Uint8Array} bytes @param {boolean} isNameless
 */
function unlike(others, name, file, bytes, isNameless) {
  const isTaken = (/** @type {string} */ wanted) => others.some((other) => other.name === wanted);
  if (!isNameless || !isTaken(name)) return {name, file, bytes};
  let position = 2;
  while (isTaken(`${name} ${position}`)) ++position;
  return {name: `${name} ${position}`, file: `${name} ${position}.json`, bytes};
}

/** The ballots that were opened, and what they come to. */
export class Poll {
  /** @type {Map<string, Ballot>} */ #ballots = new Map();

  /** @param {import('./engine.mjs').Engine} engine */
  constructor(engine) {
    this.engine = engine;
    listen([
      ['save-team-result', () => save('team.json', 'application/json', engine.team('result'), 'opened')],
      ['save-team-report', () => save('team.html', 'text/html', engine.team('report'), 'opened')],
      ['forget-ballots', () => {
        this.#keep(new Map());
        say('The ballots are forgotten.', 'opened');
      }],
    ]);
    // who reads of the team sees its verdict in the bar, and not one's own
    new IntersectionObserver(([{isIntersecting}]) => {
      element('own').hidden = isIntersecting;
      element('of-team').hidden = !isIntersecting;
    }, {rootMargin: '-50% 0% -50% 0%'}).observe(element('team'));
  }

  /** Takes all of them, or none. @param {Ballot[]} ballots */
  take(ballots) {
    const before = this.#ballots;
    const again = ballots.filter(({name}) => before.has(name)).map(({name}) => name);
    const wrong = this.#keep(new Map([...before, ...ballots.map((ballot) => /** @type {const} */ ([ballot.name, ballot]))]));
    if (wrong !== '') this.#keep(before);
    const replaced = again.length > 0 ? ` In place of an earlier one: ${again.join(', ')}.` : '';
    say(wrong.slice(0, longestComplaint) || `Ballots: ${[...this.#ballots.keys()].join(', ')}.${replaced}`, 'opened');
    if (wrong === '') goTo(element('team'));
  }

  /** @param {string} name */
  #remove(name) {
    const ballots = new Map(this.#ballots);
    ballots.delete(name);
    this.#keep(ballots);
    say(`The ballot of ${name} is removed.`, 'opened');
    (element('opened-ballots').querySelector('button') ?? element('files')).focus();
  }

  /** @param {Map<string, Ballot>} ballots */
  #keep(ballots) {
    const wrong = this.engine.takeBallots(ballots.values());
    this.#ballots = ballots;
    element('team').hidden = ballots.size === 0;
    element('team-view').innerHTML = ballots.size === 0 || wrong !== '' ? '' : this.engine.team('view');
    element('of-team').textContent = element('team-view').querySelector('h2')?.textContent ?? '';
    element('opened-ballots').replaceChildren(...[...ballots.keys()].map((name) => this.#entry(name)));
    return wrong;
  }

  /** @param {string} name */
  #entry(name) {
    const entry = document.createElement('li');
    const button = document.createElement('button');
    button.textContent = 'Remove';
    button.ariaLabel = `Remove the ballot of ${name}`;
    button.addEventListener('click', () => this.#remove(name));
    entry.append(name, button);
    return entry;
  }
}
