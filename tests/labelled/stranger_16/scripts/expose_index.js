// Builds an index page of the exposés on the intranet share
const fs = require('fs');
const path = require('path');

const FOLDER = 'D:/Exposes/fertig';
const TARGET = '//intranet/wwwroot/exposes/index.html';

function row(file) {
  const stat = fs.statSync(path.join(FOLDER, file));
  const size = (stat.size / 1024 / 1024).toFixed(1);
  const date = stat.mtime.toISOString().slice(0, 10);
  return `<tr><td><a href="${encodeURIComponent(file)}">${file}</a></td><td>${date}</td><td>${size} MB</td></tr>`;
}

const files = fs
  .readdirSync(FOLDER)
  .filter((f) => f.toLowerCase().endsWith('.pdf'))
  .sort();

const html = `<!doctype html>
<meta charset="utf-8">
<title>Exposés</title>
<h1>Exposés (${files.length})</h1>
<table>${files.map(row).join('\n')}</table>`;

fs.writeFileSync(TARGET, html, 'utf8');
console.log(`Wrote ${files.length} entries to ${TARGET}`);
