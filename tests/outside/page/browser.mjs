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
