// SPDX-License-Identifier: MIT
//
// Invitations and forgotten passphrases by a real mail server, with TLS and a password: the link that arrives lets somebody in.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { SMTPServer } from 'smtp-server';

import { Browsing, choosePassphrase, passphrase, pictures, unexpected } from './browsing.mjs';
import { madeUpCertificate } from './certificate.mjs';
import { look } from './looking.mjs';

const password = 'a password of the mail server';
const waiting = [];
const arrived = [];
let refusing = false;
let mailServer;
let browsing;

/** The next message: who it is to, its headers and its text. */
function nextMessage() {
  return arrived.length > 0 ? Promise.resolve(arrived.shift()) : new Promise((resolve) => waiting.push(resolve));
}

function take(stream, session, done) {
  let source = '';
  stream.on('data', (bytes) => (source += bytes));
  stream.on('end', () => {
    const end = source.indexOf('\r\n\r\n');
    const message = {
      to: session.envelope.rcptTo.map((receiver) => receiver.address),
      encrypted: session.secure,
      headers: source.slice(0, end),
      text: Buffer.from(source.slice(end), 'base64').toString('utf8'),
    };
    done();
    if (waiting.length > 0) waiting.shift()(message);
    else arrived.push(message);
  });
}

before(async () => {
  const made = madeUpCertificate();
  mailServer = new SMTPServer({
    cert: made.certificate,
    key: made.key,
    authMethods: ['PLAIN'],
    onAuth: (auth, session, done) => (auth.username === 'wres' && auth.password === password ? done(null, { user: 'wres' }) : done(new Error('wrong password'))),
    onRcptTo: (address, session, done) => (refusing ? done(new Error('no such mailbox')) : done()),
    onData: take,
  });
  await new Promise((resolve) => mailServer.listen(0, '127.0.0.1', resolve));
  process.env.WRES_MAIL_PASSWORD = password;
  browsing = await Browsing.start('--second-factor-roles', 'none', '--mail-server', `smtp://localhost:${mailServer.server.address().port}`, '--mail-sender',
    'wres@council.example', '--mail-user', 'wres', '--mail-certificates', made.path);
});

after(async () => {
  delete process.env.WRES_MAIL_PASSWORD;
  await browsing?.end();
  await new Promise((resolve) => mailServer.close(resolve));
});

const linkIn = (message) => message.text.match(/http:\/\/\S+\/welcome\/\S+/)[0];

test('an invitation is sent, and lets somebody in', { timeout: 900_000 }, async () => {
  const page = await browsing.newPage();
  await browsing.signInFirst(page, 'Ada', 'Ashdale', 'administrator');
  await page.getByRole('link', { name: 'People and settings of Ashdale' }).click();
  await page.getByRole('link', { name: 'Invite somebody' }).click();
  await page.getByLabel('Name').fill('Zoë Quill');
  await page.getByLabel('E-mail address').fill('zoe@council.example');
  await page.getByLabel('Analyst').check();
  await page.getByRole('button', { name: 'Invite' }).click();
  await page.getByRole('heading', { level: 1, name: 'A link is on its way to Zoë Quill' }).waitFor();
  await look(page, 'mail-sent', pictures);
  assert.equal((await page.content()).includes('/welcome/'), false, 'the link is only in the message');

  const message = await nextMessage();
  assert.deepEqual(message.to, ['zoe@council.example']);
  assert.ok(message.encrypted, 'with TLS');
  assert.match(message.headers, /^From: openwres <wres@council\.example>\r$/m);
  assert.match(message.text, /^Zoë Quill\r\n/);
  const theirs = await browsing.newPage();
  await theirs.goto(linkIn(message));
  await choosePassphrase(theirs);
  await theirs.getByRole('heading', { level: 1, name: 'Collections' }).waitFor();

  refusing = true;
  await page.getByRole('link', { name: 'Go on' }).click();
  await page.getByRole('link', { name: 'Zoë Quill' }).click();
  await page.getByRole('button', { name: 'Make a link' }).click();
  await page.getByText('The mail server did not take our message').waitFor();
  refusing = false;
  await look(page, 'mail-not-sent', pictures);
  assert.match(await page.locator('.app-secret').textContent(), /\/welcome\//);
  assert.deepEqual(unexpected(page.complaints), []);
});

test('a forgotten passphrase is mended by a message, and nobody learns who has an account', { timeout: 900_000 }, async () => {
  const page = await browsing.newPage(false);
  await browsing.signInFirst(page, 'Kit', 'Ashdale', 'reader');
  const ask = async (address) => {
    const other = await browsing.newPage(false);
    await other.goto('/sign-in');
    await other.getByRole('link', { name: 'I have no passphrase, or forgot it' }).click();
    if (address === 'kit@council.example') await look(other, 'mail-forgotten', pictures);
    await other.getByLabel('E-mail address').fill(address);
    await other.getByRole('button', { name: 'Send the link' }).click();
    await other.getByRole('heading', { level: 1, name: 'Look into your e-mail' }).waitFor();
    return other;
  };
  const nobody = await (await ask('nobody@council.example')).locator('main').textContent();
  const other = await ask('kit@council.example');
  assert.equal(await other.locator('main').textContent(), nobody);
  await look(other, 'mail-look', pictures);

  const message = await nextMessage();
  assert.deepEqual(message.to, ['kit@council.example'], 'and nothing was sent to nobody');
  await other.goto(linkIn(message));
  await choosePassphrase(other);
  await other.getByRole('heading', { level: 1, name: 'Collections' }).waitFor();
  await page.goto('/collections');
  await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor(); // signed out everywhere else
  await page.getByLabel('E-mail address').fill('kit@council.example');
  await page.getByLabel('Passphrase').fill(passphrase);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { level: 1, name: 'Collections' }).waitFor();
});
