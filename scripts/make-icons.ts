import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { root } from './lib/shared.mjs';

const ink = '#1B2A41';
const jade = '#3FBF97';

/** A rounded square of ink with the first character of the name in jade, at the margins macOS expects of an icon. */
function drawIcon(size: number): Buffer {
  const canvas = createCanvas(size, size);
  const context = canvas.getContext('2d');
  const margin = size * 0.08;
  const side = size - 2 * margin;
  context.fillStyle = ink;
  context.beginPath();
  context.roundRect(margin, margin, side, side, side * 0.22);
  context.fill();
  context.fillStyle = jade;
  context.font = `${Math.round(side * 0.66)}px NotoSansSC`;
  context.textAlign = 'center';
  const metrics = context.measureText('融');
  const middle = (metrics.actualBoundingBoxAscent - metrics.actualBoundingBoxDescent) / 2;
  context.fillText('融', size / 2, size / 2 + middle);
  return canvas.toBuffer('image/png');
}

GlobalFonts.registerFromPath(path.join(root, 'resources', 'fonts', 'NotoSansSC-Bold.ttf'), 'NotoSansSC');
const folder = path.join(root, 'resources', 'icons');
mkdirSync(folder, { recursive: true });
for (const size of [512, 1024]) {
  writeFileSync(path.join(folder, size === 512 ? '512x512.png' : 'icon.png'), drawIcon(size));
}
