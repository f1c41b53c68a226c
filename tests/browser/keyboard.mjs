// SPDX-License-Identifier: MIT
//
// A page that is used with the keyboard alone.

import assert from 'node:assert/strict';

export class Keyboard {
  constructor(page) {
    this.page = page;
  }

  async press(...keys) {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Goes on with Tab until what has the focus bears this name; what has it must be seen to have it. */
  async to(name) {
    for (let i = 0; i < 150; ++i) {
      await this.press('Tab');
      const { words, seen } = await this.whole(() => {
        const at = document.activeElement;
        const style = getComputedStyle(at);
        const label = at.labels?.[0];
        const ring = (one) => one.outlineStyle !== 'none' || one.boxShadow !== 'none';
        return {
          words: (label?.textContent ?? at.textContent).trim(),
          seen: ring(style) || (label && ring(getComputedStyle(label, '::before'))),
        };
      });
      if (!words.startsWith(name)) continue;
      assert.ok(seen, `"${name}" has the focus, and nobody can see it`);
      return;
    }
    assert.fail(`the keyboard does not come to "${name}"`);
  }

  /** What a function finds on the page, once the page is there: the key before may have led to it. */
  async whole(find) {
    for (;;) {
      await this.page.waitForLoadState();
      try {
        return await this.page.evaluate(find);
      } catch (error) {
        if (!/context was destroyed|navigation/.test(String(error))) throw error;
      }
    }
  }

  /** Comes to a link or button, and presses it. */
  async use(name) {
    await this.to(name);
    await this.press('Enter');
  }

  /** Comes to a field, and writes into it. */
  async write(name, text) {
    await this.to(name);
    await this.press('Control+A');
    await this.page.keyboard.type(text);
  }

  /** Waits for a page of this title. */
  arrive(title) {
    return this.page.getByRole('heading', { level: 1, name: title }).waitFor();
  }
}
