// SPDX-License-Identifier: MIT
//
// Signing in with a second factor, and somebody's own account, in real Chromium: as a service asks for it unless it is told otherwise.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { Browsing, passphrase, pictures, unexpected } from './browsing.mjs';
import { look } from './looking.mjs';
import { codeOf } from './one_time_code.mjs';

let browsing;

before(async () => {
  browsing = await Browsing.start();
});

after(() => browsing?.end());

for (const [how, javaScript] of [['with a script', true], ['without a script', false]]) {
  test(`a newcomer sets a second factor up, and signs in with it, ${how}`, { timeout: 900_000 }, async () => {
    const page = await browsing.newPage(javaScript);
    const name = javaScript ? 'Ada' : 'Rui';
    const see = (what) => look(page, `${javaScript ? 'script' : 'plain'}-account-${what}`, pictures);

    await browsing.signInFirst(page, name, 'Ashdale', 'data_owner');
    await page.getByRole('heading', { level: 1, name: 'Set up your second factor' }).waitFor();
    await see('second-factor');
    await page.goto('/collections');
    await page.getByRole('heading', { level: 1, name: 'Set up your second factor' }).waitFor();
    await page.getByLabel('The six digits that the app shows').fill('12');
    await page.getByLabel('Your passphrase').fill('not this one');
    await page.getByRole('button', { name: 'Set up' }).click();
    await page.getByText('This is not the code').first().waitFor();
    await see('second-factor-errors');
    const secret = await page.locator('.app-secret').textContent();
    await page.getByLabel('The six digits that the app shows').fill(codeOf(secret));
    await page.getByLabel('Your passphrase').fill(passphrase);
    await page.getByRole('button', { name: 'Set up' }).click();
    await page.getByRole('heading', { level: 1, name: 'Keep your recovery codes' }).waitFor();
    await see('recovery-codes');
    const codes = await page.locator('.app-codes li').allTextContents();
    assert.equal(codes.length, 10);
    await page.getByRole('link', { name: 'go on' }).click();
    await page.getByRole('heading', { level: 1, name: 'Collections' }).waitFor();

    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.goto('/sign-in');
    await page.getByLabel('E-mail address').fill(`${name.toLowerCase()}@council.example`);
    await page.getByLabel('Passphrase').fill(passphrase);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { level: 1, name: 'Enter your code' }).waitFor();
    await see('code');
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByText('Enter the code').first().waitFor();
    await see('code-errors');
    await page.getByLabel('Code').fill(codes[3]);
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByRole('heading', { level: 1, name: 'Collections' }).waitFor();

    await page.getByRole('link', { name }).click();
    await page.getByText('9 left').waitFor();
    await see('account');
    await page.getByRole('link', { name: 'Make new recovery codes' }).click();
    await see('new-codes');
    await page.goto('/account/tokens');
    await see('tokens-none');
    await page.getByRole('button', { name: 'Make the token' }).click();
    await page.getByText('Enter what the token is for').first().waitFor();
    await see('tokens-errors');
    await page.getByLabel('What it is for').fill('HR system');
    await page.getByLabel('Send files').check();
    await page.getByLabel('Your passphrase').fill(passphrase);
    await page.getByRole('button', { name: 'Make the token' }).click();
    await page.getByRole('heading', { level: 1, name: 'Keep your access token' }).waitFor();
    await see('token');
    await page.getByRole('link', { name: 'I have kept it' }).click();
    await see('tokens');
    await page.getByRole('button', { name: /^Revoke/ }).click();
    await page.getByText('The token is revoked').waitFor();
    await see('token-revoked');
    await page.goto('/account/passphrase');
    await see('passphrase');
    await page.getByLabel('Your passphrase now').fill(passphrase);
    await page.getByLabel('Passphrase', { exact: true }).fill('seven slow badgers');
    await page.getByLabel('The same passphrase again').fill('seven slow badgers');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Your new passphrase is saved').waitFor();
    await see('passphrase-saved');
    assert.deepEqual(unexpected(page.complaints), []);
  });
}
