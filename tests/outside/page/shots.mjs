// The pictures of script/page-shots: shots.mjs PAGE DRAWING FOLDER; the print goes beside the page as PDF.
import {resolve} from 'node:path';
import {openBrowser, openPage} from './browser.mjs';

const [html, drawing, folder] = process.argv.slice(2).map((path) => resolve(path));
const browser = await openBrowser();
try {
  const shot = async (file, name, setting, whole) => {
    const {page} = await openPage(browser, file, setting);
    await page.screenshot({path: `${folder}/${name}.png`, fullPage: whole});
    await page.close();
  };
  const whole = process.env.WHOLE === '1';
  for (const scheme of ['light', 'dark']) {
    await shot(html, `wide-${scheme}`, {width: 1280, height: 960, scheme}, whole);
    await shot(html, `phone-${scheme}`, {width: 390, height: 844, scheme}, whole);
    await shot(drawing, `radar-${scheme}`, {width: 520, height: 560, scheme}, false);
  }
  const {page} = await openPage(browser, html, {width: 1280, scheme: 'dark'});
  await page.pdf({path: html.replace(/html$/, 'pdf'), format: 'A4', printBackground: false});
} finally {
  await browser.close();
}
