// SPDX-License-Identifier: MIT
//
// What is held of every page in every state, at three widths: axe-core finds nothing, nothing has to be scrolled sideways, nothing
// was refused by the page's own policy.

import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export const widths = [320, 768, 1280];

/** Looks at the page as it is now. `name` names its pictures, which are kept when a folder is given. */
export async function look(page, name, pictures) {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    await holds(page, `${name} at ${width}`);
    if (pictures) {
      mkdirSync(pictures, { recursive: true });
      await page.screenshot({ path: join(pictures, `${name}-${width}.png`), fullPage: true });
    }
  }
}

/**
 * The page as one that scripts run in: axe-core is one. What was made without a script is looked at as it came, with the scripts of the
 * page left out.
 */
async function looker(page) {
  if (page.scripts) return page;
  const html = await page.content();
  const other = await page.looker;
  await other.unroute('**/*');
  await other.route('**/*', (route) => {
    if (route.request().resourceType() === 'document') return route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' });
    return route.request().resourceType() === 'script' ? route.abort() : route.continue();
  });
  await other.setViewportSize(page.viewportSize());
  await other.goto(page.url());
  return other;
}

function tooWideBy() {
  return document.documentElement.scrollWidth - document.documentElement.clientWidth;
}

/**
 * The same in a typeface as wide as Verdana, whatever is installed: letters are set as much further apart. A sheet of the object model is
 * not one that the page's policy would have to let in.
 */
function tooWideInWideType(measure) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { letter-spacing: 0.08em !important }');
  document.adoptedStyleSheets = [sheet];
  const tooWide = measure();
  document.adoptedStyleSheets = [];
  return tooWide;
}

async function holds(shown, where) {
  const page = await looker(shown);
  const tooWide = await page.evaluate(tooWideBy);
  assert.ok(tooWide <= 0, `${where}: ${tooWide} pixels too wide`);
  const tooWideInVerdana = await page.evaluate(`(${tooWideInWideType})(${tooWideBy})`);
  assert.ok(tooWideInVerdana <= 0, `${where}: ${tooWideInVerdana} pixels too wide in a wider typeface`);
  assert.equal(await page.locator('h1').count(), 1, `${where}: one title`);
  // The page's policy lets no script in but its own; what the browser evaluates for a debugger is not of the page.
  const found = await page.evaluate(`(() => { ${axe}; return window.axe.run(document, { resultTypes: ['violations'] }); })()`);
  const words = found.violations.map((v) => `${v.id}: ${v.help}\n    ${v.nodes.map((n) => n.html.slice(0, 160)).join('\n    ')}`);
  assert.deepEqual(words, [], where);
}
