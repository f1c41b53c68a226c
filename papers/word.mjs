// SPDX-License-Identifier: MIT
//
// Makes a Word document of a report, for people who have to edit it. The same report is the same bytes.

import { dotsOf } from './dots.mjs';
import { madeAt } from './streams.mjs';
import { zipOf } from './zip.mjs';

// The library writes the time and numbers drawn at random into its files: both come from the report's day here.
const madeOn = madeAt * 1000;
const RealDate = Date;
globalThis.Date = class extends RealDate {
  constructor(...given) {
    super(...(given.length ? given : [madeOn]));
  }
  static now() {
    return madeOn;
  }
};
let drawn = 0;
Math.random = () => (drawn = (drawn * 1103515245 + 12345) % 2147483648) / 2147483648;
const {
  AlignmentType, Bookmark, BorderStyle, Document, ExternalHyperlink, Footer, Header, HeadingLevel, ImageRun, InternalHyperlink, LineRuleType, Packer,
  PageNumber, Paragraph, SectionType, ShadingType, Table, TableCell, TableRow, TextRun, VerticalAlign, WidthType, XmlComponent,
} = await import('docx');

const paper = { width: 11906, height: 16838 }; // A4, in twentieths of a point
const textWidth = 9638; // less margins of 20 mm
const narrow = { margin: 680, gutter: 400 }; // of one page in two columns
const narrowWidth = (paper.width - 2 * narrow.margin - narrow.gutter) / 2;
const looks = {
  adverse: ['FDE9DF', '5C2300'],
  favourable: ['DFE7EE', '12436D'],
  different: ['F3E4EC', '5F103C'],
  no_clear_difference: ['DEF1EF', '0C4540'],
  too_few_to_tell: ['ECECEC', '2B2B2B'],
};
const capital = (words) => words.charAt(0).toUpperCase() + words.slice(1);
const thin = { style: BorderStyle.SINGLE, size: 4, color: 'B1B4B6' };
const nothing = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** A bookmark's name may hold letters, digits and underscores, and no more than 40 of them. */
const names = new Map();
function nameOf(id) {
  if (!names.has(id)) names.set(id, `p${names.size}_${id.replace(/[^A-Za-z0-9]/g, '_')}`.slice(0, 40));
  return names.get(id);
}

const lookOf = (verdict) => looks[verdict.code] ?? ['FFFFFF', '2B2B2B'];

function badge(verdict) {
  const [fill, color] = lookOf(verdict);
  return new TextRun({ text: verdict.words, bold: true, color, shading: { type: ShadingType.CLEAR, fill } });
}

function runs(pieces) {
  return pieces.map((piece) => {
    if (piece.kind !== 'link') return new TextRun(piece.kind === 'code' ? { text: piece.text, font: 'Liberation Mono' } : piece.text);
    const children = [new TextRun({ text: piece.text, style: 'Hyperlink' })];
    return piece.address.startsWith('#')
      ? new InternalHyperlink({ anchor: nameOf(piece.address.slice(1)), children })
      : new ExternalHyperlink({ link: piece.address, children });
  });
}

const heading = (level, id, words) =>
  new Paragraph({ heading: level, keepNext: true, children: [new Bookmark({ id: nameOf(id), children: [new TextRun(words)] })] });

/** A picture as dots, close enough for print: word processors differ in what they draw of SVG. */
function picture(svg, name, words, width) {
  const drawn = dotsOf(svg, 2);
  return new ImageRun({
    type: 'png',
    data: drawn.png,
    transformation: { width, height: (drawn.height * width) / drawn.width },
    altText: { name, title: '', description: words },
  });
}

/**
 * A row of texts and findings, as the library would write it: a report has thousands of cells, and objects of the library for all that is in
 * each were half of the work.
 */
class PlainRow extends XmlComponent {
  constructor(values, columnWidths, headings) {
    super('w:tr');
    this.cells = [];
    this.row = { 'w:tr': [{ 'w:trPr': [{ 'w:cantSplit': {} }] }, ...values.map((value, index) => plainCell(value, columnWidths[index], headings[index].is_number))] };
  }

  prepForXml() {
    return this.row;
  }
}

const attributes = (given) => ({ _attr: Object.fromEntries(Object.entries(given).map(([name, value]) => [`w:${name}`, value])) });

function plainRun(value) {
  if (typeof value === 'string') return { 'w:r': [{ 'w:t': [{ _attr: { 'xml:space': 'preserve' } }, value] }] };
  const [fill, color] = lookOf(value);
  return {
    'w:r': [
      { 'w:rPr': [{ 'w:b': {} }, { 'w:bCs': {} }, { 'w:color': attributes({ val: color }) }, { 'w:shd': attributes({ fill, val: 'clear' }) }] },
      { 'w:t': [{ _attr: { 'xml:space': 'preserve' } }, value.words] },
    ],
  };
}

function plainCell(value, width, isNumber) {
  return {
    'w:tc': [
      { 'w:tcPr': [{ 'w:tcW': attributes({ type: 'dxa', w: width }) }, { 'w:vAlign': attributes({ val: 'top' }) }] },
      { 'w:p': [{ 'w:pPr': [{ 'w:pStyle': attributes({ val: 'Cell' }) }, { 'w:jc': attributes({ val: isNumber ? 'right' : 'left' }) }] }, plainRun(value)] },
    ],
  };
}

function widthsIn(shares, width) {
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => Math.floor((share * width) / total));
}

/** @param rows  arrays of cells, each an array of paragraphs; or rows that are made already */
function table(shares, headings, rows, width = textWidth) {
  const columnWidths = widthsIn(shares, width);
  const inside = width === textWidth ? 40 : 0; // above and below the words of a cell
  const cell = (children, index, isHeading, isNumber) =>
    new TableCell({
      width: { size: columnWidths[index], type: WidthType.DXA },
      verticalAlign: isHeading ? VerticalAlign.BOTTOM : VerticalAlign.TOP,
      ...(isHeading ? { borders: { bottom: { style: BorderStyle.SINGLE, size: 8, color: '0B0C0C' } } } : {}),
      children: children.map((inside) => new Paragraph({ style: 'Cell', alignment: isNumber ? AlignmentType.RIGHT : AlignmentType.LEFT, children: inside })),
    });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths,
    margins: { top: inside, bottom: inside, left: 40, right: 80 },
    borders: { left: nothing, right: nothing, top: nothing, insideVertical: nothing, insideHorizontal: thin, bottom: thin },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: headings.map((words, index) => cell([[new TextRun({ text: words.text, bold: true })]], index, true, words.is_number)) }),
      ...rows.map((row) => row instanceof PlainRow ? row : new TableRow({ cantSplit: true, children: row.map((value, index) => cell(value, index, false, headings[index].is_number)) })),
    ],
  });
}

/** A column of sentences needs more room than one of numbers, but not in proportion. */
function widthsOf(it) {
  const longest = (words) => Math.max(...words.map((word) => word.length));
  return it.columns.map((column, index) => {
    const cells = it.rows.map((row) => (typeof row[index] === 'string' ? row[index] : row[index].words));
    const broadestWord = longest([column.heading, ...cells].flatMap((words) => words.split(' ')));
    return Math.max(Math.sqrt(longest(cells)), (broadestWord + 2) / 1.9);
  });
}

function plainTable(it, width = textWidth) {
  const shares = widthsOf(it);
  const headings = it.columns.map((column) => ({ text: capital(column.heading), is_number: column.is_number }));
  return table(shares, headings, it.rows.map((row) => new PlainRow(row, widthsIn(shares, width), headings)), width);
}

const text = (words, more = {}) => new Paragraph({ ...more, children: [new TextRun(words)] });
const caption = (id, words) => new Paragraph({ style: 'Caption', keepNext: true, children: [new Bookmark({ id: nameOf(id), children: [new TextRun(capital(words))] })] });
const boxed = (children) => new Paragraph({ style: 'Boxed', children });

const kinds = {
  paragraph: (it) => [new Paragraph({ children: runs(it.runs) })],
  note: (it) => [new Paragraph({ style: 'Note', children: runs(it.runs) })],
  quotation: (it) => [text(it.text, { style: 'Quotation' }), ...(it.source.runs.length ? [new Paragraph({ style: 'Note', children: runs(it.source.runs) })] : [])],
  heading: (it) => [heading(HeadingLevel.HEADING_2, it.id, it.text)],
  list: (it) => it.items.map((item) => text(item, { bullet: { level: 0 } })),
  warning: (it) => [boxed([new TextRun({ text: `${it.title} `, bold: true }), new TextRun(it.text)])],
  'key finding': (it) => [boxed([...(it.verdict ? [badge(it.verdict), new TextRun(' ')] : []), new TextRun(it.sentence)])],
  glossary: (it) => it.entries.map((entry) => new Paragraph({ children: [new TextRun({ text: `${capital(entry.term)}: `, bold: true }), new TextRun(entry.meaning)] })),
  facts: (it) => it.facts.map((fact) => new Paragraph({ children: [new TextRun(`${fact.name}: `), new TextRun({ text: fact.value, bold: true }), new TextRun(fact.note ? ` (${fact.note})` : '')] })),
  'reading guide': (it) => [
    heading(HeadingLevel.HEADING_2, it.id, it.heading),
    text(it.text),
    ...it.verdicts.map((entry) => new Paragraph({ children: [badge(entry.verdict), new TextRun(` ${entry.meaning}`)] })),
  ],
  findings: (it) => [
    caption(it.id, it.caption),
    table([22, 36, 16, 26], it.headings.map((words) => ({ text: words })), it.rows.map((row) => [
      [[new InternalHyperlink({ anchor: nameOf(row.section), children: [new TextRun({ text: row.title, style: 'Hyperlink' })] })], ...(row.hint ? [[new TextRun({ text: row.hint, size: 15 })]] : [])],
      [...(row.verdict ? [[badge(row.verdict)]] : []), [new TextRun(row.sentence)]],
      row.picture ? [[new TextRun({ text: row.number, bold: true })], [new TextRun(row.limits)], [new TextRun({ text: row.which_is_worse, size: 15 })]] : [[new TextRun(row.number)]],
      row.picture ? [[picture(row.picture, it.chart, row.description, 160)]] : [[new TextRun(it.no_interval)]],
    ])),
  ],
  table: (it) => (it.rows.length === 0 ? [] : [
    caption(it.id, it.caption),
    plainTable(it),
    ...(it.shorthand ? [text(it.shorthand, { style: 'Note' })] : []),
  ]),
  tiles: (it) => it.tiles.flatMap((tile) => [
    new Paragraph({ heading: HeadingLevel.HEADING_2, keepNext: true, children: [new TextRun(tile.title)] }),
    text(tile.finding, { keepNext: true }),
    plainTable(tile.values, narrowWidth),
    ...(tile.values.shorthand ? [text(tile.values.shorthand, { style: 'Note' })] : []),
    ...(tile.gap ? [text(tile.gap)] : []),
    text(tile.source, { style: 'Note' }),
  ]),
  figure: (it) => (it.picture ? [caption(it.id, it.title), new Paragraph({ children: [picture(it.picture, it.chart, it.description, 640)] })] : []),
};
const blocks = (section) => section.blocks.flatMap((block) => kinds[block.kind](block));

const font = 'Arial';
const grey = '505A5F';
const style = (id, run, paragraph = {}) => ({ id, name: id, basedOn: 'Normal', next: 'Normal', quickFormat: true, run, paragraph });
const shade = { type: ShadingType.CLEAR, fill: 'F3F2F1' };
const lead = (report) => [
  text(report.subject, { style: 'Note' }),
  text(report.title, { heading: HeadingLevel.TITLE }),
  text(report.about),
  boxed([new TextRun({ text: `${report.banner.title} `, bold: true }), new TextRun(report.banner.text)]),
];
const imprint = (report) => report.imprint.map((paragraph) => new Paragraph({ style: 'Note', children: runs(paragraph.runs) }));
const sections = (report) => report.sections.flatMap((section) => [heading(HeadingLevel.HEADING_1, section.id, titleOf(section)), ...blocks(section)]);
const summary = (report) => [heading(HeadingLevel.HEADING_1, report.summary.id, report.summary.heading), ...blocks(report.summary)];

const headers = (report) => ({ default: new Header({ children: [new Paragraph({ children: [new TextRun({ text: [report.title, report.banner.mark].filter(Boolean).join(' · '), size: 16, color: grey })] })] }) });
/** "1 of 9", in the order of the language. */
const pageOf = (pattern) => pattern.split(/(\{pages?\})/).map((piece) => ({ '{page}': PageNumber.CURRENT, '{pages}': PageNumber.TOTAL_PAGES })[piece] ?? piece);
const footers = (report) => ({ default: new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ size: 16, color: grey, children: pageOf(report.words.page_of) })] })] }) });

const wholeReport = (report) => [{
  properties: { titlePage: true, page: { size: paper, margin: { top: 1361, bottom: 1134, left: 1134, right: 1134 } } },
  headers: headers(report),
  footers: footers(report),
  children: [
    ...lead(report),
    ...imprint(report),
    ...summary(report),
    text(report.words.contents, { heading: HeadingLevel.HEADING_1 }),
    ...report.sections.map((section) => new Paragraph({ children: [new InternalHyperlink({ anchor: nameOf(section.id), children: [new TextRun({ text: titleOf(section), style: 'Hyperlink' })] })] })),
    ...sections(report),
  ],
}];

/** The head across the page, the rest in two columns. */
function onePage(report) {
  const page = { size: paper, margin: { top: 560, bottom: 560, left: narrow.margin, right: narrow.margin } };
  return [
    { properties: { page }, footers: footers(report), children: lead(report) },
    { properties: { page, type: SectionType.CONTINUOUS, column: { count: 2, space: narrow.gutter } }, children: [...summary(report), ...sections(report), ...imprint(report)] },
  ];
}

// In half points; between paragraphs in twentieths.
const sizes = {
  report: { text: 21, heading1: 34, heading2: 25, title: 52, cell: 16, note: 18, after: 120 },
  onePage: { text: 14, heading1: 20, heading2: 16, title: 28, cell: 13, note: 12, after: 30 },
};

const documentOf = (report, size) => new Document({
  title: `${report.title}: ${report.subject}`,
  creator: 'openwres',
  lastModifiedBy: 'openwres',
  description: report.about,
  features: { updateFields: false },
  styles: {
    default: {
      document: { run: { font, size: size.text, language: { value: report.language } }, paragraph: { spacing: { after: size.after, line: report.is_one_page ? 240 : 276, lineRule: LineRuleType.AUTO } } },
      heading1: { run: { font, size: size.heading1, bold: true, color: '0B0C0C' }, paragraph: { spacing: { before: 3 * size.after, after: size.after + 40 } } },
      heading2: { run: { font, size: size.heading2, bold: true, color: '0B0C0C' }, paragraph: { spacing: { before: report.is_one_page ? 100 : 280, after: size.after } } },
      title: { run: { font, size: size.title, bold: true, color: '0B0C0C' } },
    },
    paragraphStyles: [
      style('Cell', { size: size.cell }, { spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO } }),
      style('Note', { size: size.note, color: grey }),
      style('Caption', { size: 20, bold: true, color: '0B0C0C' }, { spacing: { before: 240, after: 80 } }),
      style('Quotation', { italics: false }, { indent: { left: 360 } }),
      style('Boxed', {}, { shading: shade, border: { left: { style: BorderStyle.SINGLE, size: 24, color: '0B0C0C', space: 8 } }, indent: { left: 200 } }),
    ],
  },
  sections: report.is_one_page ? onePage(report) : wholeReport(report),
});

function titleOf(section) {
  return section.overline ? `${section.overline}: ${section.heading}` : section.heading;
}

/** The same report is the same bytes, whatever was made before it. */
export async function wordOf(report) {
  names.clear();
  drawn = 0;
  return zipOf(Packer.compiler.compile(documentOf(report, report.is_one_page ? sizes.onePage : sizes.report), undefined, []));
}
