// module.mjs PROGRAM MODULE: the page's module writes what the program writes, byte for byte, for random answers of the
// shipped knowledge base and of one with four alternatives; and what it can't read it says, and goes on.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {Engine} from '../../../web/engine.mjs';
import {answerSets, run} from './answer_sets.mjs';

const [program, module] = process.argv.slice(2);
const root = fileURLToPath(new URL('../../../', import.meta.url));
const knowledgeBases = [
  {name: '', document: `${root}data/go-vs-rust.json`, precedents: `${root}data/go-vs-rust.precedents.json`},
  {name: `${root}tests/data/data-store.json`, document: `${root}tests/data/data-store.json`,
    precedents: `${root}tests/data/data-store.precedents.json`},
];
const sets = 200;

/** What the program prints, or nothing where it says that there is nothing to decide. */
function decisionRecord(recommend, input) {
  const {status, stdout, stderr} = spawnSync(program, [...recommend, '--format', 'adr'], {input, encoding: 'utf8'});
  assert.ok(status === 0 || (status === 2 && stderr.includes('nothing is recommended')), stderr);
  return stdout;
}

function compareResult(engine, kb, answers) {
  const input = JSON.stringify(answers);
  assert.equal(engine.answer(input), '');
  const result = run(program, ['recommend', ...kb, '--answers', '-', '--format', 'json'], input);
  assert.equal(engine.document('result'), result, input);
  assert.equal(engine.document('command'), JSON.parse(result).command);
}

/** All else that is said of the answers. */
function compareOthers(engine, kb, answers) {
  const input = JSON.stringify(answers);
  const recommend = ['recommend', ...kb, '--answers', '-'];
  assert.equal(engine.answer(input), '');
  assert.equal(engine.document('report'), run(program, [...recommend, '--format', 'html'], input), input);
  assert.equal(engine.document('record'), run(program, [...recommend, '--save', '-', '--output', '/dev/null'], input), input);
  assert.equal(engine.document('adr'), decisionRecord(recommend, input), input);
  assert.equal(run(program, [...recommend, '--format', 'json'], engine.document('answers')), engine.document('result'), input);
}

function compareTeams(engine, kb, all, folder) {
  const file = join(folder, 'ballots.jsonl');
  const ballots = all.slice(0, 9).map((answers) => `${JSON.stringify(answers)}\n`).join('');
  writeFileSync(file, ballots);
  assert.equal(engine.takeBallots([{file: 'ballots.jsonl', bytes: Buffer.from(ballots)}]), '');
  assert.equal(engine.team('result'), run(program, ['team', ...kb, file, '--format', 'json']));
  assert.equal(engine.team('report'), run(program, ['team', ...kb, file, '--format', 'html']));
  assert.match(engine.takeBallots([{file: 'a.json', bytes: Buffer.from('{"answers": {}}')}]), /^a\.json:1:2: #\/answers: no question/);
}

/** Words find what `langpick faq` finds, by the same stems. */
function compareSearches(engine) {
  const ids = JSON.parse(readFileSync(knowledgeBases[0].document)).faq.map(({id}) => id);
  const lines = readFileSync(`${root}tests/data/searches.jsonl`, 'utf8').trim().split('\n');
  const endings = ['compiles', 'compilation', 'libraries', 'leaking', 'hired', 'garbage-collected', 'concurency', 'compiling slowly', 'xyzzy'];
  for (const words of [...lines.map((line) => JSON.parse(line).query), ...endings]) {
    const {stdout, stderr} = spawnSync(program, ['faq', words, '--all', '--format', 'json'], {encoding: 'utf8'});
    const {positions, isNear} = engine.found(words);
    const named = stdout === '' ? [...stderr.matchAll(/faq:([\w-]+)/g)].map(([, id]) => id)
      : JSON.parse(stdout).found.filter(({kind}) => kind === 'faq').map(({id}) => id);
    assert.deepEqual(positions.map((position) => ids[position]), named, words);
    assert.equal(isNear, stdout === '', words);
  }
}

/** What is wrong is said as the program says it; of answers the rest counts, and a knowledge base stays. */
function compareComplaints(engine, kb, folder, answers) {
  for (const wrong of ['', '{', '[]', '{"answers": {"<script>": "x"}}', '{"weights": {"hiring": 1e99}}', '['.repeat(1e5), '\0']) {
    const {stderr} = spawnSync(program, ['recommend', ...kb, '--answers', '-'], {input: wrong, encoding: 'utf8'});
    const said = stderr.replaceAll('langpick: error: <stdin>', 'the answers');
    assert.equal(engine.answer(wrong), said);
  }
  const half = JSON.stringify({...answers, answers: {nothing: 'x', ...answers.answers}});
  assert.match(engine.answer(half), /^the answers:1:\d+: #\/answers\/nothing: no question "nothing"/);
  const before = engine.document('result');
  assert.equal(before, run(program, ['recommend', ...kb, '--answers', '-', '--format', 'json'], JSON.stringify(answers)));
  const broken = join(folder, 'broken.json');
  for (const wrong of ['', '{}', '{"id": 7}', 'x'.repeat(1e6)]) {
    writeFileSync(broken, wrong);
    const {stderr} = spawnSync(program, ['questions', '--kb', broken], {encoding: 'utf8'});
    assert.equal(engine.open({name: broken, document: Buffer.from(wrong)}), stderr.replaceAll('langpick: error: ', ''));
  }
  assert.equal(engine.document('result'), before);
}

const folder = mkdtempSync(join(tmpdir(), 'langpick-'));
try {
  const engine = await Engine.start(readFileSync(module));
  for (const {name, document, precedents} of knowledgeBases) {
    const kb = name === '' ? [] : ['--kb', name];
    const read = {name, document: readFileSync(document), precedents: readFileSync(precedents)};
    assert.equal(engine.open(read), '');
    const all = answerSets(program, kb, sets);
    for (const answers of all) compareResult(engine, kb, answers);
    for (const answers of all.slice(0, sets / 4)) compareOthers(engine, kb, answers);
    compareTeams(engine, kb, all, folder);
    if (name === '') compareSearches(engine);
    compareComplaints(engine, kb, folder, all[0]);
  }
} finally {
  rmSync(folder, {recursive: true});
}
console.log(`the module writes what the program writes: ${knowledgeBases.length} knowledge bases, ${sets} answer sets each`);
