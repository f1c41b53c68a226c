// SPDX-License-Identifier: MIT
//
// Somebody who uses the pages with plain forms, and no browser.

const passphrase = 'four quiet herons wade';

export class Person {
  /** Accepts an invitation: signed in from then on. */
  static async invited(service, invitation) {
    const person = new Person();
    person.address = service.address;
    person.cookies = new Map();
    await person.press(invitation, invitation, { passphrase, again: passphrase });
    return person;
  }

  async ask(path, fields) {
    const answer = await fetch(this.address + path, {
      method: fields ? 'POST' : 'GET',
      redirect: 'manual',
      headers: { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      body: fields && new URLSearchParams(fields),
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name, value] = cookie.match(/^([^=]+)=([^;]*)/);
      this.cookies.set(name, value);
    }
    const text = await answer.text();
    if (answer.status >= 400) throw new Error(`${path}: ${answer.status} ${text}`);
    return text;
  }

  /** Sends the form of a page that goes to `action`, with what it holds and these fields; a list is a field of several values. */
  async press(path, action, fields = {}) {
    const page = await this.ask(path);
    const [, form] = page.match(new RegExp(`<form[^>]*action="${action}"[^>]*>([\\s\\S]*?)</form>`));
    const held = [...form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([input]) => [input.match(/name="([^"]*)"/)[1], input.match(/value="([^"]*)"/)[1]]);
    const given = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((each) => [name, each]));
    return this.ask(action, [...held, ...given]);
  }

  /** Makes an access token with these scopes, for the first organisation there is. */
  async token(...scope) {
    const page = await this.ask('/account/tokens');
    const organisation = page.match(/<select[^>]*name="organisation"[^>]*>\s*<option[^>]*value="([^"]+)"/)[1];
    const shown = await this.press('/account/tokens', '/account/tokens', { name: 'HR system', organisation, scope, days: '30', passphrase });
    return shown.match(/wres_[0-9a-z]{52}/)[0];
  }
}
