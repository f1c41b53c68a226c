// SPDX-License-Identifier: MIT
//
// Draws an SVG of ours as dots, for what cannot show SVG or shows it in its own way.

import { Resvg } from '@resvg/resvg-js';

// The letters that our pictures use, and those that have the signs which these lack.
const sans = '/usr/share/fonts/truetype/liberation/LiberationSans';
const font = {
  loadSystemFonts: false,
  fontFiles: [`${sans}-Regular.ttf`, `${sans}-Bold.ttf`, '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf'],
  defaultFontFamily: 'Liberation Sans',
};

/** @param zoom  dots for each pixel of the picture */
export function dotsOf(svg, zoom) {
  const drawing = new Resvg(svg, { fitTo: { mode: 'zoom', value: zoom }, font });
  return { png: drawing.render().asPng(), width: drawing.width, height: drawing.height };
}
