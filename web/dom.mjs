// What the parts of the page do to it and to the reader's machine.

/** @param {string} id @returns {HTMLElement} */
export const element = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

export const longestComplaint = 1000;

/** @typedef {[string, () => void][]} Actions  what a click on the element of an id does */

/** @param {Actions} actions */
export function listen(actions) {
  for (const [id, act] of actions) element(id).addEventListener('click', act);
}

/** @typedef {'taken' | 'opened' | 'said'} Where  the lines in which the page says what happened */

/** @param {string} sentence @param {Where} [where] */
export function say(sentence, where = 'taken') {
  element(where).textContent = sentence;
}

/** @param {string} what @param {string} text @param {string} [hint] */
export async function copy(what, text, hint = '') {
  try {
    await navigator.clipboard.writeText(text);
    say(`${what} is copied.${hint}`);
  } catch {
    say(`${what}: ${text}`);  // where the browser doesn't let the page copy, one can oneself
  }
}

/** @param {string} name @param {string} type @param {string} text @param {Where} [where] */
export function save(name, type, text, where) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], {type}));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
  say(`${name} is saved.`, where);
}

/** Moves eyes and focus. @param {HTMLElement} target */
export function goTo(target) {
  target.tabIndex = -1;
  target.scrollIntoView();
  target.focus({preventScroll: true});
}
