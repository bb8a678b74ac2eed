// opened_files.mjs PROGRAM HOSTILE.json: files that are opened on the page of `langpick page`. Ballots give what
// `langpick team` gives, byte for byte; a knowledge base gives its own questions, and the program's results for it; and
// what can't be read changes nothing but a sentence. HOSTILE.json is a knowledge base that attacks.
import assert from 'node:assert/strict';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {basename, dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {answerSets, run} from './answer_sets.mjs';
import {drop, keepSaved, openBrowser, openPage, ready, saved} from './browser.mjs';

const [program, hostile] = process.argv.slice(2);
const dataStore = fileURLToPath(new URL('../../data/data-store.json', import.meta.url));
const withPrecedents = (kb) => [kb, kb.replace(/\.json$/, '.precedents.json')];
const contents = (files) => files.map((file) => [basename(file), readFileSync(file, 'utf8')]);
const said = (page) => page.$eval('#opened', ({textContent}) => textContent);
const folder = mkdtempSync(join(tmpdir(), 'langpick-'));

function ballotsIn(names, sets) {
  return names.map((name, i) => {
    const file = join(folder, `${name}.json`);
    writeFileSync(file, JSON.stringify(sets[i]));
    return file;
  });
}

async function decideTogether(page) {
  const sets = answerSets(program, [], 6);
  const files = ballotsIn(['ada', 'ben', 'cem', 'dia'], sets);
  const team = (format) => run(program, ['team', ...files, '--format', format]);
  const compare = async () => {
    assert.equal(await saved(page, 'save-team-result'), team('json'));
    assert.equal(await saved(page, 'save-team-report'), team('html'));
  };
  await drop(page, contents(files.slice(0, 3)));
  await drop(page, contents(files.slice(3)));
  assert.equal(await said(page), 'Ballots: ada, ben, cem, dia.');
  await compare();
  const before = team('json');
  ballotsIn(['ben'], sets.slice(4));
  await drop(page, contents([files[1]]));  // it takes the place of the one before
  assert.notEqual(team('json'), before);
  await compare();
  for (const wrong of ['', '{', '{"answers": {"<img src=x>": "y"}}', '[]', '\0']) {
    await drop(page, [['eve.json', wrong]]);
    assert.match(await said(page), /^eve\.json:/, wrong);
    await compare();
  }
  const view = await page.$eval('#team-view', ({textContent}) => textContent);
  for (const name of ['ada', 'ben', 'cem', 'dia']) assert.ok(view.includes(name), name);
  await page.click('#forget-ballots');
  assert.ok(await page.$eval('#team', ({hidden}) => hidden));
}

/** A ballot that the page saves is one that the program and the page read. */
async function saveOne(page) {
  await page.type('#voter', 'Zoë Q.');
  await page.click('fieldset:not([hidden]) input');
  const ballot = await saved(page, 'save-ballot');
  const file = join(folder, 'renamed (1).json');
  writeFileSync(file, ballot);
  assert.equal(JSON.parse(run(program, ['team', file, '--format', 'json'])).ballots[0].name, 'Zoë Q.');
  await (await page.$('#files')).uploadFile(file);
  await page.waitForFunction(() => document.getElementById('opened').textContent === 'Ballots: Zoë Q..');
  await page.click('#forget-ballots');
}

async function openAnother(page, kb) {
  await drop(page, contents(withPrecedents(kb)));
  const {name, questions} = JSON.parse(readFileSync(kb, 'utf8'));
  const title = await page.$eval('h1', ({textContent}) => textContent);
  assert.equal(title.slice(0, 25), name.slice(0, 25));  // all of it but what is not to be printed
  assert.equal(await page.$$eval('main :is(img, script, iframe), [onerror]', (all) => all.length), 0);
  assert.equal(await page.$$eval('fieldset', (all) => all.length), questions.length);
  assert.ok(await page.$eval('#copy-link', ({hidden}) => hidden));  // a link would be to the page's own questions
  await page.click('#all');
  const options = questions.flatMap(({id, options: [first]}) => [[id, first.id]]).slice(0, 3);
  for (const [question, option] of options) {
    await page.evaluate((id, value) => {
      const input = document.querySelector(`fieldset[data-question="${id}"]:not([hidden]) input[value="${value}"]`);
      input?.click();
    }, question, option);
  }
  const {answers} = JSON.parse(await saved(page, 'save-answers'));
  assert.ok(Object.keys(answers).length > 0);
  const result = run(program, ['recommend', '--kb', basename(kb), '--answers', '-', '--format', 'json'],
    JSON.stringify({answers}), dirname(kb));
  assert.equal(await saved(page, 'save-result'), result);
}

async function openNothing(page) {
  const title = await page.$eval('h1', ({textContent}) => textContent);
  await drop(page, [['kb.json', '{"alternatives": []}']]);
  assert.match(await said(page), /^kb\.json:1:1: the key "schema_version" is missing/);
  assert.equal(await page.$eval('h1', ({textContent}) => textContent), title);
}

const browser = await openBrowser();
try {
  const file = join(folder, 'page.html');
  run(program, ['page', '--output', file]);
  const opened = await openPage(browser, file, {width: 1280, scheme: 'light', before: keepSaved});
  const {page, messages, requests} = await ready(opened);
  await saveOne(page);
  await decideTogether(page);
  await openNothing(page);
  await openAnother(page, dataStore);
  await openAnother(page, hostile);
  assert.deepEqual(messages, []);
  assert.equal(requests.length, 1);
} finally {
  await browser.close();
  rmSync(folder, {recursive: true});
}
