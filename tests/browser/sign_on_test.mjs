// SPDX-License-Identifier: MIT
//
// Signing in through an organisation's single sign-on, at a real provider of OpenID Connect with TLS.

import assert from 'node:assert/strict';
import { createServer } from 'node:https';
import { after, before, test } from 'node:test';
import Provider from 'oidc-provider';

import { Browsing, pictures } from './browsing.mjs';
import { madeUpCertificate } from './certificate.mjs';
import { look } from './looking.mjs';

const secret = 'a secret of the client that nobody guesses';
const unverified = new Set();
let server;
let provider;
let issuer;
let browsing;

before(async () => {
  const made = madeUpCertificate();
  server = createServer({ cert: made.certificate, key: made.key });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  issuer = `https://localhost:${server.address().port}`;
  process.env.WRES_SIGN_ON_SECRET = secret;
  browsing = await Browsing.start('--sign-on-issuer', issuer, '--sign-on-client', 'wres', '--sign-on-certificates', made.path);
  provider = new Provider(issuer, {
    clients: [{ client_id: 'wres', client_secret: secret, redirect_uris: [`${browsing.service.address}/sign-on/return`] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    findAccount: (context, id) => ({ accountId: id, claims: () => ({ sub: id, email: `${id}@council.example`, email_verified: !unverified.has(id) }) }),
    pkce: { required: () => true },
    cookies: { keys: ['made up'] },
  });
  server.on('request', provider.callback());
});

after(async () => {
  delete process.env.WRES_SIGN_ON_SECRET;
  await browsing?.end();
  server?.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

/** A browser that takes the made-up certificate of the provider. */
async function newPage() {
  const context = await browsing.browser.newContext({ baseURL: browsing.service.address, ignoreHTTPSErrors: true });
  const page = await context.newPage();
  page.scripts = true;
  page.setDefaultTimeout(120_000);
  return page;
}

/** Goes to the provider and says there who it is; the provider sends it back after `meanwhile`. */
async function signOn(page, name, meanwhile = async () => {}) {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Sign in through your organisation' }).click();
  await page.locator('input[name=login]').fill(name);
  await page.locator('input[name=password]').fill('anything');
  await page.locator('button[type=submit]').click();
  const back = page.getByRole('button', { name: 'Continue' });
  await back.waitFor();
  await meanwhile();
  await back.click();
}

test('somebody who was invited signs on, again under another address, and needs no second factor of ours', { timeout: 900_000 }, async () => {
  browsing.service.invite('ada@council.example', 'Ada', 'Ashdale', 'data_owner');
  const page = await newPage();
  await page.goto('/sign-in');
  await look(page, 'sign-on', pictures);
  await signOn(page, 'ada');
  await page.getByRole('heading', { level: 1, name: 'Collections' }).waitFor();
  assert.ok(page.url().startsWith(browsing.service.address));
  await page.getByRole('link', { name: 'Ada' }).click();
  await page.getByText('you sign in through your organisation').waitFor();
  await look(page, 'sign-on-account', pictures);

  unverified.add('ada'); // known by the provider's name for her from now on, whatever it says of her address
  const again = await newPage();
  await signOn(again, 'ada');
  await again.getByRole('heading', { level: 1, name: 'Collections' }).waitFor();
});

test('nobody comes in who was not invited, or whose address the provider does not vouch for', { timeout: 900_000 }, async () => {
  const stranger = await newPage();
  await signOn(stranger, 'stranger');
  await stranger.getByText('this service has no account for you').waitFor();
  await look(stranger, 'sign-on-unknown', pictures);

  browsing.service.invite('kit@council.example', 'Kit', 'Ashdale', 'reader');
  unverified.add('kit');
  const kit = await newPage();
  await signOn(kit, 'kit');
  await kit.getByText('this service has no account for you').waitFor();
  await kit.goto('/collections');
  await kit.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
});

test('an answer is worth nothing in another browser, twice, altered, or without an attempt', { timeout: 900_000 }, async () => {
  browsing.service.invite('noor@council.example', 'Noor', 'Ashdale', 'reader');
  const page = await newPage();
  const refused = async (who, address) => {
    if (address) await who.goto(address);
    await who.getByRole('heading', { level: 1, name: 'You are not signed in' }).waitFor();
  };
  let cookies;
  await signOn(page, 'noor', async () => {
    cookies = (await page.context().cookies()).filter((cookie) => cookie.name === 'sign-on');
    assert.equal(cookies.length, 1);
    await page.context().clearCookies({ name: 'sign-on' });
  });
  await refused(page);
  const answer = page.url();
  await refused(await newPage(), answer);

  await page.context().addCookies(cookies);
  const altered = new URL(answer);
  altered.searchParams.set('state', `${altered.searchParams.get('state').slice(0, -1)}0`);
  await refused(page, altered.href); // which ends the attempt
  await refused(page, answer);

  await page.context().addCookies(cookies);
  await page.goto(answer);
  await page.getByRole('heading', { level: 1, name: 'Collections' }).waitFor();
  await page.context().addCookies(cookies);
  await refused(page, answer); // the provider gives nothing for a code that was used
});
