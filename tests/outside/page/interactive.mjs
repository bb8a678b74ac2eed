// interactive.mjs PROGRAM HOSTILE: the page of `langpick page`, of the shipped knowledge base and of one with four
// alternatives, opened from disk and over the loopback. Answered by link, by mouse and by keyboard alone it has the
// program's result, byte for byte; and what it lets one save is what the program writes. Prints what is wrong with it at both
// widths and in both schemes. HOSTILE is a page whose knowledge base attacks.
import assert from 'node:assert/strict';
import {createRequire} from 'node:module';
import {createServer} from 'node:http';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {answerSets, random, run} from './answer_sets.mjs';
import {drop, keepSaved, openBrowser, openPage, ready, saved} from './browser.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const [program, hostilePage] = process.argv.slice(2);
const dataStore = fileURLToPath(new URL('../../data/data-store.json', import.meta.url));
const linked = 200;
const typed = 8;
const wide = {width: 1280, scheme: 'light'};

const hashOf = ({answers, weights, notes}) => {
  const pairs = new URLSearchParams();
  for (const [id, options] of Object.entries(answers)) for (const option of [options].flat()) pairs.append(id, option);
  for (const [id, percent] of Object.entries(weights)) pairs.append(`weight.${id}`, percent);
  for (const [id, text] of Object.entries(notes)) pairs.append(`note.${id}`, text);
  return `#${pairs}`;
};

/** Follows a link within the page's document, and waits until it was taken. */
async function follow(page, hash) {
  await page.evaluate((to) => new Promise((done) => {
    addEventListener('hashchange', () => setTimeout(done), {once: true});
    if (location.hash === to) dispatchEvent(new HashChangeEvent('hashchange'));
    else location.hash = to;
  }), hash);
}

const expected = (kb, given, format = ['--format', 'json']) =>
  run(program, ['recommend', ...kb, '--answers', '-', ...format], JSON.stringify(given));

async function byLink(page, kb) {
  for (const given of answerSets(program, kb, linked)) {
    await follow(page, hashOf(given));
    assert.equal(await saved(page, 'save-result'), expected(kb, given), JSON.stringify(given));
  }
  const [given] = answerSets(program, kb, 1, 7);
  await follow(page, hashOf(given));
  assert.equal(await saved(page, 'save-report'), expected(kb, given, ['--format', 'html']));
  assert.equal(await saved(page, 'save-record'), expected(kb, given, ['--save', '-', '--output', '/dev/null']));
  assert.equal(await saved(page, 'save-adr'), expected(kb, given, ['--format', 'adr']));
  const answers = JSON.parse(await saved(page, 'save-answers'));
  assert.equal(expected(kb, answers), expected(kb, given));
}

/** The questions that are shown, with their options. */
const shown = (page) => page.evaluate(() => [...document.querySelectorAll('fieldset')]
  .filter((fieldset) => !fieldset.hidden)
  .map((fieldset) => ({
    id: fieldset.dataset.question,
    multiple: fieldset.querySelector('input').type === 'checkbox',
    options: [...fieldset.querySelectorAll('input')].map(({value}) => value),
  })));

async function byMouse(page, kb, below) {
  await page.click('#restart');
  await page.click('#all');
  const answers = {};
  for (let question; (question = (await shown(page)).find(({id}) => !(id in answers)));) {
    const option = question.options[below(question.options.length)];
    answers[question.id] = question.multiple ? [option] : option;
    const input = `fieldset[data-question="${question.id}"] input[value="${option}"]`;
    await page.$eval(input, (target) => target.scrollIntoView({block: 'center'}));  // not below the bar
    await page.click(input);
    assert.ok(await page.$eval(input, ({checked}) => checked), input);
  }
  const asked = new Set((await shown(page)).map(({id}) => id));
  const given = {answers};
  assert.equal(await saved(page, 'save-result'), expected(kb, given), JSON.stringify(given));
  assert.ok(asked.size > 2);
  await page.click('#one');
}

/** Enter goes on, arrows choose one of several, the space bar takes some of several. */
async function byKeyboard(page, kb, below) {
  await page.evaluate(() => {
    document.getElementById('restart').click();
    document.activeElement.blur();
    document.getElementById('one').focus();
  });
  while (!(await page.evaluate(() => document.activeElement.closest('fieldset')))) await page.keyboard.press('Tab');
  const answers = {};
  for (let at = ''; ;) {
    const [question] = await shown(page);
    if (question.id === at) break;  // there was no next one
    at = question.id;
    const position = below(question.options.length);
    if (below(4) > 0) {
      for (let i = 0; i < position; ++i) await page.keyboard.press(question.multiple ? 'Tab' : 'ArrowDown');
      if (question.multiple || position === 0) await page.keyboard.press('Space');
      const option = question.options[position];
      answers[at] = question.multiple ? [option] : option;
    }
    await page.keyboard.press('Enter');
  }
  assert.equal(await page.evaluate(() => document.activeElement.id), 'result');
  const given = {answers};
  if (Object.keys(answers).length > 0) {
    assert.equal(await saved(page, 'save-result'), expected(kb, given), JSON.stringify(given));
  }
}

const text = (page, id) => page.$eval(`#${id}`, ({textContent}) => textContent);

/** Links that nobody's page made: each is answered by a sentence, and nothing becomes an element. */
async function byHostileLinks(page) {
  const elements = () => page.evaluate(() => document.querySelectorAll('*').length);
  await page.click('#restart');
  const before = await elements();
  const hostile = ['#<img src=x onerror=alert(1)>=<script>alert(1)</script>', '#a=%', '#=', '#domain=%00', '#__proto__=x',
    '#domain=nothing', `#domain=${'x'.repeat(1e6)}`, `#${'a=b&'.repeat(1e5)}`, '#weight.x=-1', '#note.x=%F0%9F',
    '#weight.x=NaN', '#domain=<script>alert(1)</script>'];
  for (const hash of hostile) {
    await follow(page, hash);
    const complaint = await text(page, 'complaint');
    assert.match(complaint, /^Left out, since it can't be read:\nthe answers:1:\d+: #\//, hash.slice(0, 60));
    assert.ok(complaint.length <= 1000, hash.slice(0, 60));
    assert.equal(await elements(), before, hash.slice(0, 60));
  }
  await page.click('#restart');
  assert.equal(await text(page, 'complaint'), '');
  assert.equal(await text(page, 'said'), 'All answers are taken back.');
}

/** What can be read of a link counts, and what can't is named. */
async function byHalfLink(page, kb) {
  const [{answers}] = answerSets(program, kb, 1, 11);
  const [bad] = (await shown(page)).map(({id}) => id).filter((id) => !(id in answers));
  await follow(page, `${hashOf({answers, weights: {}, notes: {}})}&${bad ?? 'nothing'}=what-is-no-option&project=A+%3Cname%3E`);
  assert.match(await text(page, 'complaint'), bad ? /no option "what-is-no-option"/ : /no question "nothing"/);
  const given = {answers, project: 'A <name>'};
  assert.equal(await saved(page, 'save-result'), expected(kb, given), JSON.stringify(given));
  assert.equal(await text(page, 'said'),
    `Answers are taken from the page's address: ${(await text(page, 'own')).split(' · ')[1]}.`);
  await page.click('#restart');
}

/** Weights and notes that are typed are what --weight and --note are; before anything is said there is a chart. */
async function byTyping(page, kb) {
  const hasChart = () => page.$eval('#before', (before) => before.checkVisibility() && before.querySelector('svg') !== null);
  assert.ok(await hasChart());
  const [{id}] = await shown(page);
  const option = await page.$eval('fieldset:not([hidden]) input', ({value}) => value);
  await page.click('fieldset:not([hidden]) input');
  assert.ok(!await hasChart());
  await page.type('fieldset:not([hidden]) textarea', ' "why" & <b>how</b> ');
  await page.keyboard.press('Tab');
  await page.$eval('#weighing details', (details) => (details.open = true));
  const [{criterion, typed: percent}] = await page.$$eval('#weighing input', ([input]) => {
    for (const value of ['250', '1450']) {  // the second is more than may be said, and changes nothing
      input.value = value;
      input.dispatchEvent(new Event('change', {bubbles: true}));
    }
    input.value = '250';
    return [{criterion: input.dataset.criterion, typed: input.valueAsNumber}];
  });
  const given = {answers: {[id]: [option]}, weights: {[criterion]: percent}, notes: {[id]: '"why" & <b>how</b>'}};
  assert.equal(await saved(page, 'save-result'), expected(kb, given), JSON.stringify(given));
  await follow(page, hashOf(given));
  assert.equal(await page.$eval(`[data-criterion="${criterion}"]`, ({value}) => value), '250');
  assert.equal(await page.$eval(`[data-question="${id}"] textarea`, ({value}) => value), '"why" & <b>how</b>');
  await page.click('#restart');
  assert.equal(await page.$eval(`[data-criterion="${criterion}"]`, ({value}) => value), '100');
}

/** Frequently asked questions are found as the program finds them, by stems and with slips, the best first. */
async function bySearch(page) {
  const words = 'programs that leaks memroy';
  const {faq} = JSON.parse(run(program, ['faq', words, '--all', '--format', 'json']));
  const visible = () => page.$$eval('details.faq:not([hidden]) summary', (all) => all.map(({textContent}) => textContent));
  const all = await visible();
  await page.type('#words', words);
  assert.deepEqual(await visible(), faq.map(({question}) => question));
  assert.ok(faq.length > 0 && faq.length < all.length);
  await page.$eval('#words', (input) => {
    input.value = 'compiling slowly';
    input.dispatchEvent(new Event('input'));
  });
  assert.equal(await text(page, 'found'), 'Nothing fits; the nearest:');
  assert.ok((await visible()).length > 0);
  await page.$eval('#words', (input) => {
    input.value = '';
    input.dispatchEvent(new Event('input'));
  });
  assert.deepEqual(await visible(), all);
}

/** Each question stands at its heading with the way on in sight, however many options it has. */
async function goOn(browser, file) {
  for (const [width, height] of [[1280, 800], [390, 700]]) {
    const {page} = await ready(await openPage(browser, file, {width, height, scheme: 'light'}));
    for (const id of ['forward', 'forward', 'back', 'forward']) {
      const seen = await page.evaluate((button) => {
        const {left, top} = document.getElementById(button).getBoundingClientRect();
        return document.elementFromPoint(left + 5, top + 5)?.id;
      }, id);
      assert.equal(seen, id, `${width}: ${id} is covered, or out of sight`);
      await page.click(`#${id}`);
      const heading = await page.$eval('fieldset:not([hidden]) legend', (legend) => legend.getBoundingClientRect().top);
      assert.ok(heading >= 0 && heading < height / 3, `${width}: the heading is at ${heading}`);
    }
    await page.close();
  }
}

/** From disk a link is of use to nobody else: what is behind its address is. */
async function copyLink(browser, file) {
  const before = () => {
    navigator.clipboard.writeText = async (copied) => void (window.copied = copied);
  };
  const {page} = await ready(await openPage(browser, file, {...wide, before}));
  await page.click('input');
  await page.evaluate(() => document.getElementById('copy-link').click());
  await page.waitForFunction(() => document.getElementById('taken').textContent !== '');
  assert.equal(await page.evaluate(() => window.copied), await page.evaluate(() => location.hash));
  assert.match(await text(page, 'taken'), /^The end of the link is copied\. The page is a file here/);
  await page.close();
}

/** Contents lead to what there is. */
async function lookAtContents(page) {
  const wrong = await page.$$eval('nav a', (links) => links.filter(({hash, textContent}) =>
    document.getElementById(hash.slice(1))?.textContent !== textContent).map(({hash}) => hash));
  assert.deepEqual(wrong, []);
  assert.ok((await page.$$('nav a')).length > 3);
}

/** What the browser hasn't drawn, since it is far below, has no size and no text. */
const drawAll = (page) => page.addStyleTag({content: 'section{content-visibility:visible!important}'});

/** Runs in the page: what lies beyond the edge, and ids that stand twice. */
function misplaced() {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const beyond = all('main *, header *, footer *').filter((element) => {
    const {left, right} = element.getBoundingClientRect();
    return !element.closest('.scroller, .listing') && (left < -1 || right > window.innerWidth + 1);
  });
  const ids = all('[id]').map(({id}) => id);
  return [
    ...beyond.slice(0, 3).map((element) => `beyond the edge: ${element.outerHTML.slice(0, 80)}`),
    ...ids.filter((id, i) => ids.indexOf(id) < i).map((id) => `twice: ${id}`),
    ...(document.documentElement.scrollWidth > window.innerWidth ? ['too wide'] : []),
  ];
}

/** What is wrong with each view of the page in one setting; or with the last one alone, which shows the most. */
async function look(browser, file, setting, lastAlone = false) {
  const {page, messages, requests} = await ready(await openPage(browser, file, setting));
  const wrong = [];
  await page.evaluate(axe);
  await drawAll(page);
  const views = {
    'nothing answered': () => {},
    'one answered': () => page.evaluate(() => document.querySelector('fieldset:not([hidden]) input').click()),
    'all at once': () => page.evaluate(() => document.getElementById('all').click()),
    'a link that is wrong': () => follow(page, '#nothing=x'),
    'a team': async () => {
      const [first, second] = await page.$$eval('fieldset input', (all) => all.map(({value}) => value));
      const id = await page.$eval('fieldset', ({dataset}) => dataset.question);
      const ballot = (option) => JSON.stringify({answers: {[id]: option}});
      await drop(page, [['a.json', ballot(first)], ['b.json', ballot(second)]]);
    },
    'evidence opened': () => page.evaluate(() => {
      document.querySelector('fieldset:not([hidden]) input').click();
      document.querySelectorAll('details').forEach((details) => (details.open = true));
    }),
  };
  for (const [view, show] of Object.entries(views)) {
    await show();
    if (lastAlone && view !== 'evidence opened') continue;
    // the reference part, which is most of the page, is the same in each view, and whole where all of it is opened
    const exclude = view === 'evidence opened' ? [] : [['.full > section']];
    const {violations} = await page.evaluate((context) => window.axe.run(context, {resultTypes: ['violations']}), {exclude});
    for (const {id, help, nodes} of violations) {
      wrong.push(`${view}: axe, ${id}: ${help}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 200))}`);
    }
    wrong.push(...(await page.evaluate(misplaced)).map((sentence) => `${view}: ${sentence}`));
  }
  wrong.push(...messages.map((message) => `on the console: ${message}`));
  wrong.push(...requests.slice(1).map((url) => `a request: ${url}`));
  await page.close();
  return wrong.map((sentence) => `${file}, ${setting.width} pixels, ${setting.scheme}: ${sentence}`);
}

async function answer(browser, file, kb) {
  const opened = await openPage(browser, file, {...wide, before: keepSaved});
  const {page, messages, requests} = await ready(opened);
  const next = random(4);
  const below = (limit) => Math.floor(next() * limit);
  await byLink(page, kb);
  for (let i = 0; i < typed; ++i) {
    await byMouse(page, kb, below);
    await byKeyboard(page, kb, below);
  }
  await byHostileLinks(page);
  await byHalfLink(page, kb);
  await byTyping(page, kb);
  await lookAtContents(page);
  assert.deepEqual(messages, []);
  assert.equal(requests.length, 1);
  await page.close();
}

/** Over the loopback, as from any static host, it asks for itself alone. */
async function serve(browser, file) {
  const asked = [];
  const server = createServer(({url}, response) => {
    asked.push(url);
    response.setHeader('content-type', 'text/html; charset=utf-8').end(readFileSync(file));
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const {page, messages} = await ready(await openPage(browser, `http://127.0.0.1:${server.address().port}/`, wide));
  await page.evaluate(() => document.querySelector('input').click());
  assert.deepEqual(messages, []);
  assert.deepEqual(asked.filter((url) => url !== '/favicon.ico'), ['/']);  // which is the browser's own wish
  await page.close();
  server.closeAllConnections();
  server.close();
}

/** Without JavaScript it says so, and what is known can be read. */
async function readWithoutScript(browser, file) {
  const {page, messages} = await openPage(browser, file, {...wide, script: false});
  await drawAll(page);
  const {missing, form, text} = await page.evaluate(() => ({
    missing: document.getElementById('missing').hidden,
    form: document.getElementById('form').hidden,
    text: document.body.innerText,
  }));
  assert.ok(!missing && form);
  for (const part of ['need JavaScript and WebAssembly', 'In short', 'Frequently asked questions']) assert.ok(text.includes(part), part);
  assert.deepEqual(messages, []);
  await page.close();
}

/** Milliseconds from the start of loading to the first question, and those that each answer takes to be shown. */
async function times(browser, file) {
  const visible = () => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('fieldset')?.checkVisibility()) return;
      window.visibleAt = performance.now();
      observer.disconnect();
    }).observe(document, {subtree: true, childList: true, attributes: true});
  };
  const {page} = await ready(await openPage(browser, file, {...wide, before: visible}));
  const redrawn = await page.evaluate(() => {
    const all = [];
    document.getElementById('all').click();
    document.body.getBoundingClientRect();  // which lays the page out
    for (const fieldset of document.querySelectorAll('fieldset')) {
      if (fieldset.hidden) continue;
      const start = performance.now();
      fieldset.querySelector('input').click();
      document.body.getBoundingClientRect();
      all.push(performance.now() - start);
    }
    return all;
  });
  const first = await page.evaluate(() => window.visibleAt);
  await page.close();
  return `${Math.round(first)} ms to the first question, at most ${Math.round(Math.max(...redrawn))} ms an answer`;
}

const folder = mkdtempSync(join(tmpdir(), 'langpick-'));
const browser = await openBrowser();
let failed = false;
try {
  const shipped = join(folder, 'shipped.html');
  const four = join(folder, 'four.html');
  run(program, ['page', '--output', shipped]);
  run(program, ['page', '--kb', dataStore, '--output', four]);
  const {length} = readFileSync(shipped);
  assert.ok(length <= 900_000, `${length} bytes`);
  await answer(browser, shipped, []);
  await answer(browser, four, ['--kb', dataStore]);
  await serve(browser, shipped);
  await readWithoutScript(browser, shipped);
  const found = await ready(await openPage(browser, shipped, wide));
  await bySearch(found.page);
  await found.page.close();
  await goOn(browser, shipped);
  await copyLink(browser, shipped);
  const looks = [];
  for (const width of [1280, 390]) {  // two at a time
    looks.push(...await Promise.all(['light', 'dark'].map((scheme) => look(browser, shipped, {width, scheme}))));
  }
  const opposites = [{width: 1280, scheme: 'light'}, {width: 390, scheme: 'dark'}];
  for (const file of [four, resolve(hostilePage)]) {
    looks.push(...await Promise.all(opposites.map((setting) => look(browser, file, setting, true))));
  }
  for (const sentence of looks.flat()) console.log(sentence);
  failed = looks.flat().length > 0;
  console.log(`on this machine as it is: ${await times(browser, shipped)}`);
  console.log(`the interactive page: ${length} bytes; ${linked} answer sets by link, ${typed} by mouse and ${typed} by keyboard of each knowledge base`);
} finally {
  await browser.close();
  rmSync(folder, {recursive: true});
}
process.exit(failed ? 1 : 0);
