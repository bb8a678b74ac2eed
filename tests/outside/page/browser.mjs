// Debian's Chromium, driven without a window. It opens pages from disk and may not reach anything else.
import {existsSync} from 'node:fs';
import puppeteer from 'puppeteer-core';

const candidates = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export async function openBrowser() {
  const executablePath = candidates.find((path) => path && existsSync(path));
  if (!executablePath) throw new Error('no Chromium here: script/bootstrap --dev installs it');
  // root, as which CI runs, has no sandbox
  const args = ['--disable-gpu', '--hide-scrollbars', ...(process.getuid() === 0 ? ['--no-sandbox'] : [])];
  return puppeteer.launch({executablePath, args, headless: true});
}

/// A new page of `width` with the system's preference for a `scheme`, "light" or "dark", at `file` or an address; what
/// it says on the console and what it asks for are written down in `messages` and `requests`. `before` runs in the page
/// before its own script does, if that may run at all.
export async function openPage(browser, file, {width, height = 900, scheme, scale = 1, before, script = true}) {
  const page = await browser.newPage();
  const messages = [];
  const requests = [];
  page.on('console', (message) => messages.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => messages.push(`error: ${error.message}`));
  page.on('request', (request) => requests.push(request.url()));
  await page.setViewport({width, height, deviceScaleFactor: scale});
  await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}]);
  await page.setJavaScriptEnabled(script);
  if (before) await page.evaluateOnNewDocument(before);
  // a machine may be busy with other things
  await page.goto(file.startsWith('http:') ? file : `file://${file}`, {waitUntil: 'load', timeout: 300_000});
  return {page, messages, requests};
}

/// Runs in the page of `langpick page` before it: what is saved is kept, and not saved.
export function keepSaved() {
  window.saved = [];
  URL.createObjectURL = (blob) => void window.saved.push(blob) ?? '#';
  HTMLAnchorElement.prototype.click = () => {};
}

/// Waits until what `openPage` opened can be answered.
export async function ready(opened) {
  await opened.page.waitForFunction(() => document.getElementById('form').ariaBusy === 'false', {timeout: 60_000});
  return opened;
}

/// What a click on `button` saves.
export async function saved(page, button) {
  return page.evaluate(async (id) => {
    window.saved.length = 0;
    document.getElementById(id).click();
    return window.saved[0]?.text() ?? '';
  }, button);
}

/// Lets `files`, each a name and a text, fall onto the page, and waits until it said or showed what they hold.
export async function drop(page, files) {
  await page.evaluate((all) => {
    const dataTransfer = new DataTransfer();
    for (const [name, text] of all) dataTransfer.items.add(new File([text], name));
    document.getElementById('opened').textContent = 'falling';
    document.body.dispatchEvent(new DragEvent('drop', {dataTransfer, bubbles: true, cancelable: true}));
  }, files);
  await page.waitForFunction(() => document.getElementById('opened').textContent !== 'falling');
}
