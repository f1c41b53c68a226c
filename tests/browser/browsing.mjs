// SPDX-License-Identifier: MIT
//
// A real service, and Chromium to look at it with.

import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';

import { Service } from './service.mjs';

/** Where pictures of every page are kept; nowhere unless told. */
export const pictures = process.env.WRES_PICTURES;

export const passphrase = 'four quiet herons walking';

export class Browsing {
  /** Starts both; `settings` are options of `wres serve`. */
  static async start(...settings) {
    const browsing = new Browsing();
    browsing.service = await Service.start(process.env.WRES_PROGRAM, ...settings);
    browsing.browser = await chromium.launch({ executablePath: process.env.WRES_CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
    return browsing;
  }

  async end() {
    await this.browser?.close();
    assert.equal(await this.service?.stop(), 0, 'the service ends cleanly when it is told to');
  }

  /** A page of a browser that nobody has used, whose complaints are kept. */
  async newPage(javaScriptEnabled = true) {
    const context = await this.browser.newContext({ javaScriptEnabled, baseURL: this.service.address });
    const page = await context.newPage();
    page.scripts = javaScriptEnabled;
    if (!javaScriptEnabled) page.looker = await (await this.browser.newContext()).newPage();
    page.setDefaultTimeout(120_000); // for a machine with much else to do
    page.complaints = [];
    page.on('console', (message) => message.type() === 'error' && page.complaints.push(message.text()));
    page.on('pageerror', (error) => page.complaints.push(String(error)));
    return page;
  }

  /** Follows a new one-time link and chooses the passphrase. */
  async signInFirst(page, name, organisation, ...roles) {
    await page.goto(this.service.invite(`${name.toLowerCase()}@council.example`, name, organisation, ...roles));
    await choosePassphrase(page);
    await page.waitForLoadState();
  }

  /** Starts a collection, sends every file and has them read; gives the collection's address. */
  async collectionThatWasRead(page) {
    await page.goto('/collections');
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByRole('link', { name: 'Send the files' }).click();
    const collection = page.url().replace(/\/files$/, '');
    await page.locator('input[type=file]').setInputFiles(this.service.councilFiles());
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByText('files have arrived').waitFor();
    await page.getByRole('button', { name: 'Read the files' }).click();
    await page.getByRole('heading', { level: 1, name: 'What was noticed' }).waitFor();
    return collection;
  }
}

export async function choosePassphrase(page) {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByLabel('The same passphrase again').fill(passphrase);
  await page.getByRole('button', { name: 'Save and sign in' }).click();
}

/** What complaints are not those of a page that was meant to be refused. */
export function unexpected(complaints) {
  return complaints.filter((words) => !/status of (403|404|409|422)/.test(words));
}
