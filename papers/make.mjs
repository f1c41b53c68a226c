// SPDX-License-Identifier: MIT
//
// Makes papers of reports: in one process, since to start one and to load what it needs is a good part of the work.
//   SOURCE_DATE_EPOCH=1758758400 node papers/make.mjs < order.json > made
// An order has `reports`, the `papers` to be made of them ({"form": "pdf" or "word", "report": its place}), and `pictures` (SVG) to be drawn as
// dots. What is made comes in that order: for each the number of its bytes, a line feed, and the bytes.

import { input, output } from './streams.mjs';

const makers = {
  pdf: async (report) => (await import('./pdf.mjs')).pdfOf(report),
  word: async (report) => (await import('./word.mjs')).wordOf(report),
};

function give(bytes) {
  output(Buffer.from(`${bytes.length}\n`));
  output(bytes);
}

const order = JSON.parse(input().toString('utf8'));
for (const paper of order.papers) give(await makers[paper.form](order.reports[paper.report]));
if (order.pictures.length > 0) {
  const { dotsOf } = await import('./dots.mjs');
  for (const picture of order.pictures) give(dotsOf(picture, 1).png);
}
