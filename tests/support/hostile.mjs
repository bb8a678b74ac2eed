// Makes tests/data/hostile.json, the precedents beside it, and the harmless twins of both: the data-store of the
// tests, with something to compare, where every text of every kind is an attack, or the word "text". Ids and dates stay.
//   node tests/support/hostile.mjs [--harmless] [--precedents]
import {readFileSync} from 'node:fs';

const attacks = [
  '<script>xss()</script>',
  '"><img src=x onerror=xss()>',
  '</title></style></script></text><svg onload=xss()>',
  "' onmouseover='xss()",
  '--><b>xss</b><!--',
  ']]><xss/>',
  '&lt;xss&gt;&#60;xss&#x3e;&quot;',
  'javascript:xss()',
  '[xss](javascript:xss())',
  '![xss](https://xss.example/x.png "xss")',
  'https://xss.example www.xss.example mailto:xss@xss.example xss@xss.example @xss',
  '<https://xss.example>',
  '`xss` ```xss``` ~~~xss~~~',
  '# xss',
  '- xss',
  '1. xss',
  '> xss',
  '[xss]: https://xss.example',
  '| xss | xss |',
  '*xss* __xss__ ~~xss~~ $xss$ [^xss]',
  '\u001b[31mxss\u001b]0;xss\u0007\u001b]8;;https://xss.example\u001b\\xss',
  '\u009b31mxss\u009d0;xss\u009c\u0090xss',
  '\u202exss\u2066xss\u200fxss\u061cxss\u200exss\u2069',
  'x\u200bs\ufeffs\u200d\u00ad',
  'xss\r\n\r\n# xss\r\n\r\n- xss\n---\n\txss\n\n    xss',
  '\u2028xss\u2029xss\u0000\u0008\u007f',
  '{} {0} %s %n ${xss} {{xss}}',
  "\\ \\\\ \\\" ' $(xss) `xss`; xss",
  'W'.repeat(120),
  ';} body{display:none} @import url(https://xss.example); /* xss */',
  '漢字漢字 e\u0301\u0301 👩\u200d👧',
];

// what a reader sees, by its key
const texts = new Set(`name title summary label help reason message text description cost note unit subject aspect
  purpose use measure how question answer remark work kind publisher version project organisation detail evidence`.split(/\s+/));
const lists = new Set('tools lines next_steps near_tie_steps words why facts'.split(' '));
const kinds = new Set(['fact', 'judgement']);  // words that aren't texts, though their key is a text's elsewhere

const harmless = process.argv.includes('--harmless');
let turn = 0;
function attack() {  // a few of them, so that each leads once in a while
  if (harmless) return 'text';
  turn += 1;
  return Array.from({length: 4}, (_, i) => attacks[(turn + i * 8) % attacks.length]).join(' ');
}

const alternatives = [];
function replaced(value, key, parent) {
  if (Array.isArray(value)) {
    return value.map((item) => (typeof item === 'string' && lists.has(key) ? attack() : replaced(item, '', parent)));
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, replaced(v, k, value)]));
  }
  if (typeof value !== 'string' || !texts.has(key)) return value;
  const isId = key === 'question' && !('answer' in parent);
  const isAddress = value.startsWith('https://example.org/');
  if (isId || isAddress || kinds.has(value) || alternatives.includes(value)) return value;
  return attack();
}

const parsed = (name) => JSON.parse(readFileSync(new URL(`../data/${name}`, import.meta.url)));
const base = parsed('data-store.json');
const beside = parsed(base.precedents);
base.precedents = 'hostile.precedents.json';
alternatives.push(...base.alternatives.map(({id}) => id));
const sources = ['team-notes'];
const address = "https://example.org/?'onmouseover='xss()&quot;";  // as hostile as one can be: any other form is refused
Object.assign(base.sources[0], {publisher: 'text', url: address});
for (const question of base.questions) {
  question.help = 'text';
  for (const option of question.options) {
    option.help = 'text';
    option.disagreement = alternatives.slice(0, 2).map((alternative) => ({alternative, text: 'text', sources}));
  }
}
base.rules.push({id: 'mind', when: {question: 'writers', is: 'many'}, warn: true, message: 'text', sources});
for (const option of base.outside_options) option.choose_if = [{text: 'text', sources}];
Object.assign(base.alternatives[0], {next_steps: ['text', {text: 'text', when: {question: 'writers', is: 'many'}}], choose_if: [{text: 'text', sources}],
  think_twice_if: [{text: 'text', sources}]});
Object.assign(base, {
  figures: [{id: 'figure', name: 'text', unit: 'text', better: 'lower', note: 'text', values: [
    {subject: 'redis', low: 1, high: 2, version: 'text', source: 'team-notes'},
    {subject: 'sqlite', low: 3, high: 4, source: 'team-notes'},
    {subject: 'other', text: 'text', source: 'team-notes'}]}],
  topics: [{id: 'topic', name: 'text', rows: [
    {aspect: 'text', cells: [{alternative: 'redis', text: 'text'}, {alternative: 'sqlite', text: 'text'}], sources}]}],
  best_for: [{purpose: 'text', winner: 'redis', reason: 'text', sources}],
  work: [{work: 'text', says: [{alternative: 'redis', text: 'text', sources}, {alternative: 'sqlite', text: 'text', sources}]}],
  adopters: [{name: 'text', alternative: 'redis', use: 'text', sources}],
  tooling: [{alternative: 'redis', purpose: 'text', tools: ['text', 'text'], sources}],
  checklist: [{measure: 'text', how: 'text', sources}],
  revisit: [{text: 'text', sources}],
  faq: [{id: 'faq', question: 'text', answer: 'text', sources, words: ['text']}],
  code: [{id: 'code', name: 'text', remark: 'text', snippets: [
    {alternative: 'redis', lines: ['text', 'text']}, {alternative: 'sqlite', lines: ['text']}]}],
});
for (const {source} of beside.precedents) {
  if (source.url) source.url = address;
}
const escaped = JSON.stringify(replaced(process.argv.includes('--precedents') ? beside : base), null, 1).replace(
  /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
  (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
console.log(escaped);
