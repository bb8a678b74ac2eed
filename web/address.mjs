// What is answered, as it stands in the page's address: #latency=tight-tail&libraries=a&libraries=b&weight.hiring=250.

/**
 * @typedef {{answers: Map<string, string[]>, weights: Map<string, number>, notes: Map<string, string>, project: string}} Given
 */

const weight = 'weight.';
const note = 'note.';
const project = 'project';  // which no question can be called

/** @returns {Given} */
export function nothingGiven() {
  return {answers: new Map(), weights: new Map(), notes: new Map(), project: ''};
}

/**
 * Whatever stands there: the engine says what is wrong with it. A place within the page isn't meant, so none has "=".
 * @param {string} hash
 */
export function givenIn(hash) {
  const given = nothingGiven();
  if (!hash.includes('=')) return given;
  for (const [key, value] of new URLSearchParams(hash.slice(1))) {
    if (key.startsWith(weight)) given.weights.set(key.slice(weight.length), Number(value));
    else if (key.startsWith(note)) given.notes.set(key.slice(note.length), value);
    else if (key === project) given.project = value;
    else if (given.answers.has(key)) given.answers.get(key)?.push(value);
    else given.answers.set(key, [value]);
  }
  return given;
}

/** @param {Given} given */
export function hashOf(given) {
  const pairs = new URLSearchParams();
  for (const [id, options] of given.answers) for (const option of options) pairs.append(id, option);
  for (const [id, percent] of given.weights) pairs.append(weight + id, String(percent));
  for (const [id, text] of given.notes) pairs.append(note + id, text);
  if (given.project !== '') pairs.append(project, given.project);
  const text = pairs.toString();
  return text === '' ? '' : `#${text}`;
}

/**
 * What --answers reads.
 * @param {Given} given
 */
export function documentOf({answers, weights, notes, project: name}) {
  const [a, w, n] = [answers, weights, notes].map((map) => Object.fromEntries(map));
  return JSON.stringify({answers: a, weights: w, notes: n, project: name || undefined});
}

/**
 * The reverse, of a document that the engine wrote.
 * @param {string} json
 */
export function givenBy(json) {
  const {answers, weights, notes, project: name = ''} = JSON.parse(json);
  const given = {...nothingGiven(), project: name};
  for (const [id, options] of Object.entries(answers)) given.answers.set(id, [options].flat());
  for (const [id, percent] of Object.entries(weights)) given.weights.set(id, percent);
  for (const [id, text] of Object.entries(notes)) given.notes.set(id, text);
  return given;
}
