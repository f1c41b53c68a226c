// SPDX-License-Identifier: MIT
//
// Makes a PDF of a report, for print and for people who use a screen reader (PDF/UA-1). The same report is the same bytes.
//   SOURCE_DATE_EPOCH=1758758400 node papers/make_pdf.mjs < document.json > report.pdf

import { createRequire } from 'node:module';

import { fail, fonts, here, input, output } from './streams.mjs';

// Typst. Its package for every platform asks for platforms that this version was not published for, which `npm ci` does not take.
const { NodeCompiler } = createRequire(import.meta.url)('@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu');

const compiler = NodeCompiler.create({ workspace: here, fontArgs: [{ fontPaths: fonts }] });
compiler.mapShadow(`${here}/document.json`, input());
const made = compiler.compile({ mainFilePath: `${here}/report.typ` });
if (made.hasError()) fail(compiler.fetchDiagnostics(made.takeError()).map((each) => each.message));
output(compiler.pdf(made.result, { pdfStandard: 'ua-1', creationTimestamp: Number(process.env.SOURCE_DATE_EPOCH) }));
