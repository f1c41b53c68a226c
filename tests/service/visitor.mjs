// SPDX-License-Identifier: MIT
//
// Somebody who uses the service without a browser: keeps cookies, follows links and sends the forms of its pages.

import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

export const passphrase = 'four quiet herons walking';

/** The forms of a page: where each is sent, and what it holds already. */
function formsOf(html) {
  return [...html.matchAll(/<form[^>]*action="([^"]*)"[^>]*>([\s\S]*?)<\/form>/g)].map(([, action, inside]) => {
    const inputs = [...inside.matchAll(/<input[^>]*>/g)].map(([input]) => input).filter((input) => !/type="(radio|checkbox)"/.test(input) || / checked/.test(input));
    const fields = inputs.map((input) => [/ name="([^"]+)"/, / value="([^"]*)"/].map((wanted) => input.match(wanted)?.[1] ?? ''));
    const choices = [...inside.matchAll(/<select[^>]*name="([^"]+)"[\s\S]*?<option value="([^"]*)" selected/g)].map(([, name, value]) => [name, value]);
    return { action, fields: new Map([...fields, ...choices].filter(([name]) => name !== '')) };
  });
}

export class Visitor {
  /** `service` has the address, which may change. */
  constructor(service) {
    this.service = service;
    this.cookies = new Map();
  }

  /** Asks, and follows where the answer sends to; gives the status, the path arrived at, and the text. */
  async ask(path, request = {}) {
    let url = new URL(path, this.service.address);
    this.firstStatus = null; // of the last thing asked, before anything was followed; null until it is answered
    for (let hops = 0; hops < 5; ++hops) {
      const answer = await fetch(url, {
        ...request,
        redirect: 'manual',
        headers: { cookie: [...this.cookies].map((pair) => pair.join('=')).join('; ') },
      });
      this.firstStatus ??= answer.status;
      for (const cookie of answer.headers.getSetCookie()) {
        const [pair] = cookie.split(';');
        this.cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
      }
      if (answer.status < 300 || answer.status >= 400) return { status: answer.status, path: url.pathname, text: await answer.text() };
      url = new URL(answer.headers.get('location'), url);
      request = {};
    }
    throw new Error(`${path} sends round in circles`);
  }

  /** The form of a page that is sent to a path of that ending, ready to be sent. */
  async form(page, ending) {
    const { status, text } = await this.ask(page);
    const found = formsOf(text).find(({ action }) => action.endsWith(ending));
    if (!found) throw new Error(`${page} (${status}) has no form for ${ending}`);
    return found;
  }

  /** Sends a form with what else is filled in, and files. */
  send(form, filled = {}, files = []) {
    const fields = [...new Map([...form.fields, ...Object.entries(filled)])];
    if (files.length === 0) return this.ask(form.action, { method: 'POST', body: new URLSearchParams(fields) });
    const body = new FormData();
    for (const [name, value] of fields) body.append(name, value);
    for (const file of files) body.append('files', new Blob([readFileSync(file)]), basename(file));
    return this.ask(form.action, { method: 'POST', body });
  }

  /** Follows a one-time link and chooses the passphrase. */
  async signInFirst(link) {
    return this.send(await this.form(link, link), { passphrase, again: passphrase });
  }
}
