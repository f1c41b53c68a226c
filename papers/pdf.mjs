// SPDX-License-Identifier: MIT
//
// Makes a PDF of a report, for print and for people who use a screen reader (PDF/UA-1). The same report is the same bytes.

import { createRequire } from 'node:module';

import { fail, fonts, here, madeAt } from './streams.mjs';

// Typst. Its package for every platform asks for platforms that this version was not published for, which `npm ci` does not take.
const { NodeCompiler } = createRequire(import.meta.url)('@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu');

export function pdfOf(report) {
  const compiler = NodeCompiler.create({ workspace: here, fontArgs: [{ fontPaths: fonts }] });
  compiler.mapShadow(`${here}/document.json`, Buffer.from(JSON.stringify(report)));
  const made = compiler.compile({ mainFilePath: `${here}/report.typ` });
  if (made.hasError()) fail(compiler.fetchDiagnostics(made.takeError()).map((each) => each.message));
  return compiler.pdf(made.result, { pdfStandard: 'ua-1', creationTimestamp: madeAt });
}
