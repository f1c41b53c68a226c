// SPDX-License-Identifier: MIT
//
// What makes a published site better with a script: search, and tables that sort. Every page works without it. A classic script, since
// pages that are opened from a folder may run no modules.

'use strict';

/** The number that a cell shows, whatever stands around it; letters such as [c] have none and come last. */
function numberIn(words) {
  const found = /[-\u2212+]?\d[\d,]*(\.\d+)?/.exec(words);
  return found && !words.trim().startsWith('[') ? Number(found[0].replace(/,/g, '').replace('\u2212', '-')) : NaN;
}

function sortBy(table, column, descending) {
  const rows = Array.from(table.tBodies[0].rows);
  const words = (row) => row.cells[column].textContent.trim();
  const isNumber = table.tHead.rows[0].cells[column].matches('.n, .govuk-table__header--numeric');
  const order = new Intl.Collator('en-GB', { numeric: true });
  rows.sort((one, other) => {
    if (!isNumber) return (descending ? -1 : 1) * order.compare(words(one), words(other));
    const [left, right] = [numberIn(words(one)), numberIn(words(other))];
    if (Number.isNaN(left) || Number.isNaN(right)) return Number.isNaN(left) - Number.isNaN(right);
    return (descending ? -1 : 1) * (left - right);
  });
  rows.forEach((row) => table.tBodies[0].append(row));
}

function letSort(table) {
  const headings = Array.from(table.tHead.rows[0].cells);
  headings.forEach((heading, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'app-sort';
    button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener('click', () => {
      const descending = heading.getAttribute('aria-sort') === 'ascending';
      headings.forEach((each) => each.removeAttribute('aria-sort'));
      heading.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
      sortBy(table, column, descending);
    });
  });
}

document.querySelectorAll('.report table:not(.summary), table.app-sortable').forEach((table) => {
  if (table.tHead && table.tBodies[0].rows.length > 2) letSort(table);
});

/** Every page whose council and title have every word that was asked for; the newest year first. */
function pagesWith(index, asked) {
  const words = asked.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const found = [];
  for (const [folder, name, pages] of index.councils) {
    for (const number of pages) {
      const [path, title] = index.pages[number];
      const text = `${name} ${title}`.toLowerCase();
      if (words.every((word) => text.includes(word))) found.push({ path: `${folder}/${path}`, words: `${name}: ${title}` });
    }
  }
  const order = new Intl.Collator('en-GB', { numeric: true });
  const year = (page) => page.path.split('/')[1];
  return found.sort((one, other) => order.compare(year(other), year(one)));
}

const search = document.querySelector('.app-search');
if (search && window.siteIndex) {
  const most = 50;
  const status = document.querySelector('.app-search-status');
  const results = document.querySelector('.app-search-results');
  const input = search.querySelector('input');
  const show = () => {
    const found = pagesWith(window.siteIndex, input.value);
    const few = found.slice(0, most);
    results.replaceChildren(...few.map((page) => {
      const item = document.createElement('li');
      const link = document.createElement('a');
      link.className = 'govuk-link';
      link.href = page.path;
      link.textContent = page.words;
      item.append(link);
      return item;
    }));
    const words = found.length > most ? search.dataset.first : search.dataset.found;
    const numbers = [found.length, most];
    status.textContent = input.value.trim() === '' ? '' : words.replace(/\{\}/g, () => numbers.shift());
  };
  search.hidden = false;
  search.addEventListener('submit', (event) => event.preventDefault());
  input.addEventListener('input', show);
  show();
}
