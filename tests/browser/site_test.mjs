// SPDX-License-Identifier: MIT
//
// A published site, opened from a folder as anybody may: every page with a script and without one, at every width; search and sorting;
// and every link leads to something that is there.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

import { look } from './looking.mjs';

const pictures = process.env.WRES_PICTURES;
let folder;
let site;
let browser;

function filesBelow(at) {
  return readdirSync(at).flatMap((name) => {
    const path = join(at, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}

const pagesOf = (at) => filesBelow(at).filter((path) => path.endsWith('.html') && !path.endsWith('report.html'));

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'wres-site-'));
  const wres = (...words) => execFileSync(process.env.WRES_PROGRAM, words, { stdio: ['ignore', 'pipe', 'pipe'] });
  wres('generate', '--dir', join(folder, 'county'), '--councils', '2', '--staff', '600', '--seed', '5');
  site = join(folder, 'site');
  wres('publish', join(folder, 'county', 'ashdale'), '--council', 'Ashdale', '--no-papers', '--site', site);
  const published = new URL('../../examples/published/children-social-workers-2019-2025.csv', import.meta.url).pathname;
  wres('publish', published, '--council', 'Leeds', '--no-papers', '--site', join(folder, 'leeds'));
  browser = await chromium.launch({ executablePath: process.env.WRES_CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
});

after(async () => {
  await browser?.close();
  if (folder) rmSync(folder, { recursive: true });
});

/** axe-core asks for the style sheet once more, which the policy of the pages refuses it. */
const isAboutAxe = (words) => /^Connecting to 'file:.*site\.css' violates/.test(words);

async function newPage(javaScriptEnabled = true) {
  const page = await (await browser.newContext({ javaScriptEnabled })).newPage();
  page.scripts = true; // the pages are looked at where they are: from a folder
  page.complaints = [];
  page.on('console', (message) => message.type() === 'error' && !isAboutAxe(message.text()) && page.complaints.push(message.text()));
  page.on('pageerror', (error) => page.complaints.push(String(error)));
  return page;
}

test('every link of every page leads to a file and a place in it', () => {
  for (const root of [site, join(folder, 'leeds')]) {
    const ids = new Map();
    const idsOf = (path) => {
      if (!ids.has(path)) ids.set(path, new Set([...readFileSync(path, 'utf8').matchAll(/ id="([^"]*)"/g)].map((found) => found[1])));
      return ids.get(path);
    };
    const pages = pagesOf(root);
    assert.ok(pages.length > 30);
    for (const path of pages) {
      const html = readFileSync(path, 'utf8');
      for (const [, link] of html.matchAll(/ (?:href|src)="([^"]*)"/g)) {
        if (/^(https?|mailto):/.test(link)) continue;
        const [file, place] = link.split('#');
        const target = file === '' ? path : join(dirname(path), file);
        assert.ok(existsSync(target), `${relative(root, path)} leads to ${link}, which is not there`);
        assert.ok(!statSync(target).isDirectory(), `${relative(root, path)} leads to the folder ${link}`);
        if (place && target.endsWith('.html')) assert.ok(idsOf(target).has(place), `${relative(root, path)} leads to ${link}, a place that is not there`);
      }
    }
  }
});

test('every page has a title of its own, and runs and fetches nothing but its own two files', () => {
  const titles = new Map();
  for (const path of pagesOf(site)) {
    const html = readFileSync(path, 'utf8');
    const title = /<title>([^<]*)<\/title>/.exec(html)[1];
    const isCopy = path === join(site, 'ashdale', 'index.html'); // the only council's page is the site's first page
    assert.ok(isCopy || !titles.has(title), `${relative(site, path)} and ${titles.get(title)} have one title: ${title}`);
    if (!isCopy) titles.set(title, relative(site, path));
    for (const forbidden of ['<style', ' style="', ' onclick', 'javascript:', '@import']) assert.ok(!html.includes(forbidden), `${path}: ${forbidden}`);
    assert.ok([...html.matchAll(/<script([^>]*)>([^<]*)</g)].every(([, attributes, inside]) => attributes.includes('src="') && inside === ''));
  }
});

test('every page can be read by everybody, at every width', { timeout: 1_800_000 }, async () => {
  const page = await newPage();
  for (const root of [site, join(folder, 'leeds')]) {
    for (const path of pagesOf(root)) {
      if (/\/20(19|2[0-3])\//.test(path)) continue; // made as the pages of 2024 are
      await page.goto(pathToFileURL(path).href);
      const name = relative(folder, path).replaceAll('/', '-').replace('.html', '');
      await look(page, name, pictures && /index|indicator-[12]\.html|search|accessibility|chart|pages/.test(path) ? pictures : undefined);
    }
  }
  assert.deepEqual(page.complaints, []);
});

test('the search finds an indicator of a year, from a folder and by the keyboard', async () => {
  const page = await newPage();
  await page.goto(pathToFileURL(join(folder, 'leeds', 'search.html')).href);
  await page.getByLabel('Words to look for').fill('leeds 2024 INDICATOR 9');
  await page.getByRole('status').getByText(/Pages found: [1-9]/).waitFor();
  await look(page, 'search-found', pictures);
  const first = page.locator('.app-search-results a').first();
  await first.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: /Indicator 9/ }).waitFor();
  assert.match(page.url(), /leeds\/2024\/indicator-9\.html$/);
  await page.goto(pathToFileURL(join(folder, 'leeds', 'search.html')).href);
  await page.getByLabel('Words to look for').fill('<b>nothing</b>');
  assert.equal(await page.getByRole('status').innerText(), 'Pages found: 0');
  assert.deepEqual(page.complaints, []);
});

test('a table sorts by a column, and says so', async () => {
  const page = await newPage();
  const table = pagesOf(site).find((path) => path.endsWith('table-indicator-1-levels-table.html'));
  await page.goto(pathToFileURL(table).href);
  const words = () => page.locator('.report table tbody th').allInnerTexts();
  const before = await words();
  const heading = page.locator('.report thead th').first();
  await heading.getByRole('button').click();
  assert.equal(await heading.getAttribute('aria-sort'), 'ascending');
  const ascending = await words();
  assert.deepEqual(ascending, [...before].sort(new Intl.Collator('en-GB', { numeric: true }).compare));
  await heading.getByRole('button').press('Enter');
  assert.equal(await heading.getAttribute('aria-sort'), 'descending');
  assert.deepEqual(await words(), ascending.reverse());
  await look(page, 'table-sorted', pictures);
  assert.deepEqual(page.complaints, []);
});

test('without a script every page can still be reached', async () => {
  const page = await newPage(false);
  await page.goto(pathToFileURL(join(site, 'search.html')).href);
  await page.getByRole('main').getByRole('link', { name: 'All pages' }).click();
  await page.getByRole('link', { name: /2025, with every indicator and table/ }).click();
  await page.getByRole('link', { name: /^Indicator 2:/ }).first().click();
  await page.getByRole('heading', { level: 1, name: /Indicator 2/ }).waitFor();
  assert.equal(await page.locator('.app-sort').count(), 0);
});
