// The HTML page in a headless Chromium: what only a browser can tell, that is widths, contrast, requests and errors.
//
//   npm ci --prefix tests/page
//   RECONCILE=target/release/examples/reconcile node --test tests/page/page.test.mjs
//   PAGE=some/page.html node --test tests/page/page.test.mjs      # any page that the crate has written
//
// CHROMIUM names the browser. Node and Playwright rather than a Rust driver of the browser: axe-core comes from npm in
// any case, and the crate's own build stays free of an async runtime and a WebSocket client. Neither package downloads
// anything when it is installed; the lock file pins both with their checksums.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { stories } from './stories.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const sections = ['counts', 'tolls', 'matrix', 'sources', 'disagreements', 'quotes', 'timeline', 'names', 'policies', 'ledger', 'method', 'data'];
const views = [360, 1280].flatMap((width) => ['light', 'dark'].map((colorScheme) => ({ width, colorScheme })));

let browser;
let folder;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'page-'));
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
});

after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

// The file of a page over some articles.
function written(name, input) {
  const output = join(folder, `${name}.html`);
  const reconcile = resolve(root, process.env.RECONCILE ?? 'target/release/examples/reconcile');
  execFileSync(reconcile, ['--format', 'html', '--output', output, input], { cwd: root });
  return output;
}

function story(name) {
  const input = join(folder, `${name}.jsonl`);
  writeFileSync(input, stories[name].map((article) => JSON.stringify(article)).join('\n'));
  return written(name, input);
}

// What is wrong with a page in one view. `wanted` are ids that it must have, in this order.
async function problems(file, { width, colorScheme, wanted = ['method', 'data'], accessible = true }) {
  const found = [];
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const address = pathToFileURL(file).href;
  page.on('console', (message) => message.type() === 'error' && found.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => found.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => { found.push('a dialog'); dialog.dismiss(); });
  page.on('request', (request) => request.url() !== address && found.push(`request: ${request.url().slice(0, 80)}`));
  await page.goto(address);
  const wide = async (when) => {
    const over = await page.evaluate(() => {
      const room = document.documentElement.clientWidth;
      if (document.documentElement.scrollWidth <= room) return null;
      const wide = [...document.querySelectorAll('body *')].filter((e) => e.getBoundingClientRect().right > room + 1 && !e.closest('.scroll'));
      return `${document.documentElement.scrollWidth} of ${room} pixels, ${wide.slice(0, 3).map((e) => `${e.tagName}.${e.className?.baseVal ?? e.className}`).join(' ')}`;
    });
    if (over) found.push(`too wide ${when}: ${over}`);
  };
  await wide('folded');
  found.push(...(await page.evaluate(layout, wanted)));
  found.push(...(await anchors(page)));
  await page.evaluate(() => document.querySelectorAll('details').forEach((one) => { one.open = true; }));
  await wide('unfolded');
  if (accessible) {
    await page.evaluate(axe);
    const violations = await page.evaluate(async () => (await axe.run({ resultTypes: ['violations'] })).violations);
    for (const { id, impact, help, nodes } of violations) {
      if (impact === 'serious' || impact === 'critical') {
        found.push(`${impact}: ${id}: ${help}: ${nodes.length} times, first ${nodes[0].html.slice(0, 150)}`);
      }
    }
  }
  await context.close();
  return found;
}

// In the page: its sections, drawings and labels.
function layout(wanted) {
  const found = [];
  const ids = [...document.querySelectorAll('main section[id]')].map((section) => section.id);
  const held = ids.filter((id) => wanted.includes(id));
  if (held.join() !== wanted.join()) found.push(`sections: ${ids.join()}`);
  if (document.querySelectorAll('script, link, img, iframe, object, form').length) found.push('an element that loads or runs');
  for (const svg of document.querySelectorAll('svg:not([aria-hidden])')) {
    if (svg.parentElement.closest('svg')) continue;
    if (!svg.getAttribute('aria-label') && !svg.querySelector(':scope > title')) found.push('a drawing without words');
  }
  const labels = [...document.querySelectorAll('svg text')].map((text) => ({ text, box: text.getBoundingClientRect(), svg: text.closest('svg') }));
  labels.forEach(({ text, box, svg }, i) => {
    if (!box.width) return;
    if (parseFloat(getComputedStyle(text).fontSize) < 11) found.push(`a tiny label: ${text.textContent}`);
    const card = text.closest('figure')?.getBoundingClientRect();
    if (card && (box.left < card.left || box.right > card.right)) found.push(`a label leaves its drawing: ${text.textContent}`);
    for (const other of labels.slice(i + 1, i + 40)) {
      const meets = other.svg === svg && box.left < other.box.right && other.box.left < box.right && box.top + 3 < other.box.bottom && other.box.top + 3 < box.bottom;
      if (meets) found.push(`labels overlap: ${text.textContent} and ${other.text.textContent}`);
    }
  });
  return found;
}

// Every link within the page brings its target into view.
async function anchors(page) {
  const found = [];
  for (const target of new Set(await page.$$eval('a[href^="#"]', (links) => links.map((link) => link.getAttribute('href'))))) {
    await page.evaluate((target) => [...document.links].find((link) => link.getAttribute('href') === target).click(), target);
    const seen = await page.evaluate((target) => {
      const box = document.getElementById(decodeURIComponent(target.slice(1)))?.getBoundingClientRect();
      return box !== undefined && box.top < innerHeight && box.bottom >= 0;
    }, target);
    if (!seen) found.push(`${target} leads nowhere`);
  }
  return found;
}

async function holds(file, options = {}) {
  for (const view of views) {
    assert.deepEqual(await problems(file, { ...options, ...view }), [], `${view.width} ${view.colorScheme}`);
  }
}

if (process.env.PAGE) {
  test(`the page ${process.env.PAGE}`, () => holds(resolve(process.env.PAGE)));
} else {
  test('the example story', () => holds(written('example', 'examples/story'), { wanted: sections }));

  for (const name of Object.keys(stories)) {
    // A check of contrast over tens of thousands of cells takes a minute and finds nothing that the other pages do not have.
    test(`a hard story: ${name}`, () => holds(story(name), { accessible: name !== 'thousands' }));
  }

  test('the report can be saved from the page', async () => {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(written('saved', 'examples/story')).href);
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('#data a[download]')]);
    assert.equal(JSON.parse(readFileSync(await download.path(), 'utf8')).format, 'corroborate/1');
    await page.close();
  });

  // Every check must be able to fail: the example page, broken in one place at a time.
  const faults = [
    ['a missing section', 'sections', (page) => page.replace('id="quotes"', 'id="quoted"')],
    ['a link to nowhere', 'leads nowhere', (page) => page.replace('href="#names"', 'href="#name"')],
    ['a wide table', 'too wide', (page) => page.replace('<footer>', '<footer><table style="width:90rem"><tr><td>x</td></tr></table>')],
    ['pale text', 'color-contrast', (page) => page.replace('<footer>', '<footer><p style="color:#999;background:#888">pale</p>')],
    ['a script', 'console', (page) => page.replace('<footer>', '<footer><script>1</script>')],
    ['a picture from elsewhere', 'request', (page) => page.replace(/<meta http-equiv[^>]*>/, '').replace('<footer>', '<footer><img alt="x" src="http://127.0.0.1:9/x.png">')],
    ['an unnamed drawing', 'without words', (page) => page.replace(/(<svg class="track"[^>]*?) aria-label="[^"]*"><title>[^<]*<\/title>/, '$1>')],
    ['labels upon each other', 'labels overlap', (page) => page.replace('<footer>', '<footer><svg aria-label="x"><text x="5" y="50">one</text><text x="9" y="50">two</text></svg>')],
  ];
  for (const [name, sign, broken] of faults) {
    test(`found: ${name}`, async () => {
      const page = readFileSync(written('fault', 'examples/story'), 'utf8');
      const worse = broken(page);
      assert.notEqual(worse, page, 'the page was not broken');
      const file = join(folder, 'fault.html');
      writeFileSync(file, worse);
      const found = await problems(file, { width: 1280, colorScheme: 'light', wanted: sections });
      assert.ok(found.some((problem) => problem.includes(sign)), found.join('\n'));
    });
  }
}
