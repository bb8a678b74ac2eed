// Drives pages of langpick in the browser: check.mjs PAGE... prints what is wrong with each, at both widths
// and in both schemes, and exits 1 if there is anything.
import {createRequire} from 'node:module';
import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {openBrowser, openPage} from './browser.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/// Runs in the page: what its structure has wrong.
function structure() {
  const wrong = [];
  const expect = (truth, sentence) => truth || wrong.push(sentence);
  const all = (selector) => [...document.querySelectorAll(selector)];
  const levels = all('h1,h2,h3,h4,h5,h6').map((heading) => Number(heading.tagName[1]));
  expect(document.documentElement.lang === 'en', 'no language is stated');
  expect(document.title.length > 0, 'no title');
  expect(levels[0] === 1 && levels.filter((level) => level === 1).length === 1, 'not one h1, in front');
  expect(levels.every((level, i) => i === 0 || level <= levels[i - 1] + 1), `headings jump: ${levels}`);
  for (const landmark of ['header', 'main', 'footer']) {
    expect(all(`body > ${landmark}`).length === 1, `not one ${landmark}`);
  }
  expect(all('section').every((section) => document.getElementById(section.getAttribute('aria-labelledby'))),
    'a section without a name');
  expect(all('table').every((table) => table.caption?.textContent), 'a table without a caption');
  expect(all('th').every((cell) => cell.scope), 'a header cell without a scope');
  const isBroken = (word, node, at) => {
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + word.length);
    return new Set([...range.getClientRects()].map(({bottom}) => Math.round(bottom))).size > 1;
  };
  const broken = all('thead th').flatMap((cell) => [...cell.childNodes]).filter((node) => node.nodeType === Node.TEXT_NODE)
    .flatMap((node) => [...node.data.matchAll(/(?<!\S)[\p{L}\d]{1,20}(?=[\s-]|$)/gu)]
      .filter(({0: word, index}) => isBroken(word, node, index)).map(([word]) => word));
  expect(broken.length === 0, `column heads broken inside a word: ${broken}`);
  expect(all('svg').every((svg) => svg.ariaHidden === 'true' || svg.querySelector('title')),
    'a drawing that is neither named nor hidden');
  expect(all('script,iframe,object,embed,form,img,link,base').length === 0, 'an element that has no place here');
  expect(all('*').every((element) => element.getAttributeNames().every((name) => !/^on|^style$/.test(name))),
    'an attribute that has no place here');
  expect(all('[href]').every((a) => /^(#|https?:)/.test(a.getAttribute('href'))), 'a link of another scheme');
  expect(all('a[href^="#"]').every((a) => document.getElementById(a.hash.slice(1))), 'a link to nowhere');
  const ids = all('[id]').map((element) => element.id);
  expect(new Set(ids).size === ids.length, 'an id twice');
  expect(/^[^\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]*$/.test(
    document.documentElement.outerHTML), 'a control character');
  const width = document.documentElement.scrollWidth;
  expect(width <= window.innerWidth, `${width} pixels wide`);
  // what the style sheet hides beyond the edge is as lost as what needs scrolling
  const outside = all('main *, header *, footer *').filter((element) => {
    const {left, right} = element.getBoundingClientRect();
    return !element.closest('.scroller, .listing') && (left < -1 || right > window.innerWidth + 1);
  });
  expect(outside.length === 0, `beyond the edge: ${outside.slice(0, 3).map((e) => e.outerHTML.slice(0, 80))}`);
  return wrong;
}

/// Everything that is wrong with the page of `file` in one setting, a sentence each.
async function check(browser, file, setting) {
  const {page, messages, requests} = await openPage(browser, resolve(file), setting);
  const wrong = await page.evaluate(structure);
  wrong.push(...messages.map((message) => `on the console: ${message}`));
  wrong.push(...requests.slice(1).map((url) => `a request: ${url}`));
  await page.evaluate(axe);
  const {violations} = await page.evaluate(() => window.axe.run({resultTypes: ['violations']}));
  for (const {id, help, nodes} of violations) {
    wrong.push(`axe, ${id}: ${help}: ${nodes.slice(0, 3).map((node) => node.html)}`);
  }
  await page.close();
  return wrong.map((sentence) => `${file}, ${setting.width} pixels, ${setting.scheme}: ${sentence}`);
}

const settings = [1280, 390].flatMap((width) => ['light', 'dark'].map((scheme) => ({width, scheme})));
const browser = await openBrowser();
let failed = false;
try {
  for (const file of process.argv.slice(2)) {
    const wrong = await Promise.all(settings.map((setting) => check(browser, file, setting)));
    for (const sentence of wrong.flat()) console.log(sentence);
    failed ||= wrong.flat().length > 0;
  }
} finally {
  await browser.close();
}
console.log(`${process.argv.length - 2} pages looked at, each in ${settings.length} settings`);
process.exit(failed ? 1 : 0);
