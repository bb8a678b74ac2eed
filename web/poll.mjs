// The files that are opened on the page: ballots, and what they come to; or another knowledge base.
import {element, goTo, listen, longestComplaint, save, say} from './dom.mjs';

/** @typedef {import('./engine.mjs').KnowledgeBase} KnowledgeBase */

/** @typedef {{name: string, file: string, bytes: Uint8Array}} Ballot */

/** @param {Uint8Array} bytes @returns {Record<string, unknown>} */
function membersOf(bytes) {
  try {
    return Object(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return {};  // one ballot a line, or nothing that can be read, of which the engine complains
  }
}

/**
 * The knowledge base among `files`, if there is one, and all that is neither it nor its precedents.
 * @param {Iterable<File>} files
 */
export async function sorted(files) {
  /** @type {{knowledgeBase?: KnowledgeBase, ballots: Ballot[]}} */
  const found = {ballots: []};
  let precedents;
  for (const file of files) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const members = membersOf(bytes);
    if ('alternatives' in members) found.knowledgeBase = {name: file.name, document: bytes};
    else if ('precedents' in members) precedents = bytes;
    else found.ballots.push({name: String(members.name ?? file.name.replace(/\.\w+$/, '')), file: file.name, bytes});
  }
  if (found.knowledgeBase) found.knowledgeBase.precedents = precedents;
  return found;
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
      ['forget-ballots', () => this.#keep(new Map())],
    ]);
  }

  /** Takes all of them, or none. @param {Ballot[]} ballots */
  take(ballots) {
    const before = this.#ballots;
    const wrong = this.#keep(new Map([...before, ...ballots.map((ballot) => /** @type {const} */ ([ballot.name, ballot]))]));
    if (wrong !== '') this.#keep(before);
    say(wrong.slice(0, longestComplaint) || `Ballots: ${[...this.#ballots.keys()].join(', ')}.`, 'opened');
    if (wrong === '') goTo(element('team'));
  }

  /** @param {Map<string, Ballot>} ballots */
  #keep(ballots) {
    const wrong = this.engine.takeBallots(ballots.values());
    this.#ballots = ballots;
    element('team').hidden = ballots.size === 0;
    element('team-view').innerHTML = ballots.size === 0 || wrong !== '' ? '' : this.engine.team('view');
    return wrong;
  }
}
