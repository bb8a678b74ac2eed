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

/** A file for each of `names`; `stated` are written into them, too. */
function ballotsIn(names, sets, stated = []) {
  return names.map((name, i) => {
    const file = join(folder, `${name}.json`);
    writeFileSync(file, JSON.stringify({name: stated[i], ...sets[i]}));
    return file;
  });
}

async function decideTogether(page) {
  const sets = answerSets(program, [], 6);
  const files = ballotsIn(['ada', 'ben', 'cem', 'dia'], sets, [undefined, undefined, undefined, 'dia']);
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
  ballotsIn(['ben'], sets.slice(4), ['ben']);
  await drop(page, contents([files[1]]));
  assert.equal(await said(page), 'Ballots: ada, ben, cem, dia. In place of an earlier one: ben.');
  assert.notEqual(team('json'), before);
  await compare();
  for (const wrong of ['', '{', '{"answers": {"<img src=x>": "y"}}', '[]', '\0']) {
    await drop(page, [['eve.json', wrong]]);
    assert.match(await said(page), /^eve\.json:/, wrong);
    await compare();
  }
  const view = await page.$eval('#team-view', ({textContent}) => textContent);
  for (const name of ['ada', 'ben', 'cem', 'dia']) assert.ok(view.includes(name), name);
  await page.locator('[aria-label="Remove the ballot of ben"]').click();
  assert.equal(await said(page), 'The ballot of ben is removed.');
  files.splice(1, 1);
  await compare();
  await page.locator('#forget-ballots').click();
  assert.ok(await page.$eval('#team', ({hidden}) => hidden));
}

/** What the team's view says divides it is what the program says, in words and not in ids. */
async function divideByWhatDiffers(page) {
  const answers = {'team-size': '5-20', latency: 'tight-tail'};
  const sets = [{...answers, 'existing-code': 'go'}, {...answers, 'existing-code': 'rust', libraries: ['c-libraries']}];
  await drop(page, contents(ballotsIn(['ada', 'ben'], sets.map((answers) => ({answers})))));
  const divided = await page.$$eval('#team-view h3', (all) => all.map(({textContent}) => textContent));
  const {questions} = JSON.parse(run(program, ['questions', '--format', 'json']));
  const titleOf = (id) => questions.find((question) => question.id === id).title;
  assert.ok(divided.some((text) => text.startsWith(titleOf('existing-code'))), divided);
  assert.ok(!divided.some((text) => text.startsWith(titleOf('latency'))), divided);
  await page.$eval('#team', (team) => team.scrollIntoView());
  const bar = () => page.$eval('#standing', ({innerText}) => innerText);
  await page.waitForFunction(() => document.getElementById('standing').innerText.startsWith('The team: '));
  await page.evaluate(() => scrollTo(0, 0));
  await page.waitForFunction(() => !document.getElementById('standing').innerText.startsWith('The team: '));
  assert.match(await bar(), /answered$/);
  await page.locator('#forget-ballots').click();
}

/** Two people's files may be called the same. */
async function decideWithNamesakes(page) {
  const [one, two] = answerSets(program, [], 2, 5).map((set) => JSON.stringify(set));
  await drop(page, [['answers.json', one], ['answers.json', two]]);
  assert.equal(await said(page), 'Ballots: answers, answers 2.');
  await page.locator('#forget-ballots').click();
}

/** Answers that were saved are one's own again; what can't be read of a file leaves them as they are. */
async function openAnswers(page) {
  const [set] = answerSets(program, [], 1, 3);
  const result = run(program, ['recommend', '--answers', '-', '--format', 'json'], JSON.stringify(set));
  await drop(page, [['answers.json', JSON.stringify(set)]]);
  assert.match(await said(page), /^answers\.json: its answers are yours now, \d+ of \d+ answered\.$/);
  assert.equal(await saved(page, 'save-result'), result);
  assert.ok(await page.$eval('#team', ({hidden}) => hidden));
  await drop(page, [['broken.json', '{"answers": {"domain": "nothing"}}']]);
  assert.match(await said(page), /^broken\.json:1:14: #\/answers\/domain: no option "nothing"/);
  assert.equal(await saved(page, 'save-result'), result);
  await drop(page, [['answers.json', await saved(page, 'save-answers')]]);
  assert.equal(await saved(page, 'save-result'), result);
  await page.locator('#restart').click();
}

/** Of a file of another kind it says in a sentence what it is. */
async function openStrangers(page) {
  const answers = ['--domain', 'api-service'];
  const saved = {
    'result.json': run(program, ['recommend', ...answers, '--format', 'json']),
    'decision.json': run(program, ['recommend', ...answers, '--save', '-', '--output', '/dev/null']),
  };
  for (const [name, text] of Object.entries(saved)) {
    await drop(page, [[name, text]]);
    assert.equal(await said(page), `${name} is a result or a record of langpick's. `
      + 'What can be opened are ballots, saved answers and knowledge bases.');
  }
  await drop(page, [['package.json', '{"name": "x", "version": "1", "scripts": {}}']]);
  assert.match(await said(page), /^package\.json has no answers in it\. /);
}

/** A ballot that the page saves is one that the program and the page read. */
async function saveOne(page) {
  assert.equal(await saved(page, 'save-ballot'), '');
  assert.equal(await said(page), 'Whose ballot is it? Type your name first.');
  await page.type('#voter', 'Zoë Q.');
  assert.equal(await saved(page, 'save-ballot'), '');
  assert.equal(await said(page), 'Nothing is answered yet.');
  await page.locator('fieldset:not([hidden]) input').click();
  const ballot = await saved(page, 'save-ballot');
  const file = join(folder, 'renamed (1).json');
  writeFileSync(file, ballot);
  assert.equal(JSON.parse(run(program, ['team', file, '--format', 'json'])).ballots[0].name, 'Zoë Q.');
  await (await page.$('#files')).uploadFile(file);
  await page.waitForFunction(() => document.getElementById('opened').textContent === 'Ballots: Zoë Q..');
  await page.locator('#forget-ballots').click();
}

async function openAnother(page, kb) {
  await drop(page, contents(withPrecedents(kb)));
  const {name, questions} = JSON.parse(readFileSync(kb, 'utf8'));
  const title = await page.$eval('h1', ({textContent}) => textContent);
  assert.equal(title.slice(0, 25), name.slice(0, 25));  // all of it but what is not to be printed
  assert.equal(await page.$$eval('main :is(img, script, iframe), [onerror]', (all) => all.length), 0);
  assert.equal(await page.$$eval('fieldset', (all) => all.length), questions.length);
  assert.ok(await page.$eval('#copy-link', ({hidden}) => hidden));  // a link would be to the page's own questions
  await page.locator('#all').click();
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
  await decideWithNamesakes(page);
  await divideByWhatDiffers(page);
  await openAnswers(page);
  await openStrangers(page);
  await openNothing(page);
  await openAnother(page, dataStore);
  await openAnother(page, hostile);
  assert.deepEqual(messages, []);
  assert.equal(requests.length, 1);
} finally {
  await browser.close();
  rmSync(folder, {recursive: true});
}
