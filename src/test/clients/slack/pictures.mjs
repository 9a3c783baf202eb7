// Draws the screens of a journey: node pictures.mjs FOLDER, then look at FOLDER/*.png.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

const require = createRequire(import.meta.url);
const { Message } = require('slack-blocks-to-jsx');
const css = readFileSync(require.resolve('slack-blocks-to-jsx').replace(/index\.js$/, 'style.css'));
const [folder] = process.argv.slice(2);
const files = readdirSync(`${folder}/screens`);

function drawn(file) {
  const screen = JSON.parse(readFileSync(`${folder}/screens/${file}`));
  // The drawer takes "verbatim" for plain text; in Slack it only leaves links alone.
  const blocks = JSON.parse(JSON.stringify(screen.blocks).replaceAll(',"verbatim":true', ''));
  const name = 'Join the Conversation';
  const logo = 'data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22/%3E';
  const props = { blocks, name, logo, time: new Date(), withoutWrapper: !screen.ts };
  const labels = [screen.title, screen.close, screen.submit].map((label) => label?.text ?? '');
  return `<article><small>${file} ${labels.join(' | ')}</small>
    ${renderToStaticMarkup(createElement(Message, props))}</article>`;
}

for (const theme of ['light', 'dark']) {
  for (const width of [320, 640]) {
    const colours = theme === 'dark' ? 'background:#1a1d21;color:#d1d2d3' : 'background:#fff';
    const style = `${css} body{margin:8px;font-family:sans-serif;${colours};columns:${width}px 4}
      article{width:${width}px;break-inside:avoid;position:static;margin-bottom:16px}`;
    const base = `${folder}/${theme}-${width}`;
    writeFileSync(
      `${base}.html`,
      `<!doctype html><html data-theme="${theme}"><meta charset="utf-8"><style>${style}</style>
       <body data-theme="${theme}">${files.map(drawn).join('')}</body></html>`,
    );
    const options = ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars'];
    const size = `--window-size=${width * 4 + 80},2400`;
    spawnSync('chromium', [...options, size, `--screenshot=${base}.png`, `file://${base}.html`]);
  }
}
