// twins.mjs HOSTILE HARMLESS…: the two of each pair have the same elements and attributes, whatever their texts
// are. How many lines a drawing breaks a text into, and where it goes, follows from the text.
import {resolve} from 'node:path';
import {openBrowser, openPage} from './browser.mjs';

/// Runs in the page: a line for each element.
function skeleton() {
  const places = new Set('viewBox width height x y x1 x2 y1 y2 cx cy'.split(' '));
  const lines = [];
  const walk = (element, depth) => {
    const drawn = element.namespaceURI.endsWith('svg');
    if (drawn && (element.localName === 'tspan' || /^(title|note|name|lead)$/.test(element.getAttribute('class')))) return;
    const attributes = [...element.attributes].filter(({name}) => !drawn || !places.has(name));
    const shown = attributes.map(({name, value}) => ` ${name}="${name === 'aria-label' ? 'any text' : value}"`).join('');
    lines.push(`${' '.repeat(depth)}<${element.localName}${shown}>`);
    for (const child of element.children) walk(child, depth + 1);
  };
  walk(document.documentElement, 0);
  return lines;
}

const files = process.argv.slice(2);
const browser = await openBrowser();
let failed = false;
try {
  const skeletons = [];
  for (const file of files) {
    const {page, messages} = await openPage(browser, resolve(file), {width: 1280, scheme: 'light'});
    await page.waitForFunction(() => document.getElementById('form')?.ariaBusy !== 'true');  // a page with a script
    skeletons.push(await page.evaluate(skeleton));
    for (const message of messages) console.log(`${file}: on the console: ${message}`);
    failed ||= messages.length > 0;
    await page.close();
  }
  for (let i = 0; i < files.length; i += 2) {
    const [hostile, harmless] = [skeletons[i], skeletons[i + 1]];
    const at = hostile.findIndex((line, k) => line !== harmless[k]);
    if (hostile.length < 20) console.log(`${files[i]}: hardly an element`);
    if (at >= 0 || hostile.length !== harmless.length) {
      console.log(`${files[i]}: ${hostile[at]} where ${files[i + 1]} has ${harmless[at]}`);
      failed = true;
    }
  }
} finally {
  await browser.close();
}
process.exit(failed ? 1 : 0);
