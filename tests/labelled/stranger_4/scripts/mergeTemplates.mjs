// Fills the data sheet templates for all articles
import fs from 'node:fs';
import path from 'node:path';
import Handlebars from 'handlebars';

const template = Handlebars.compile(fs.readFileSync('datasheet.hbs', 'utf8'));
Handlebars.registerHelper('mm', (v) => `${Number(v).toFixed(1)} mm`);

const articles = JSON.parse(fs.readFileSync('articles.json', 'utf8'));
fs.mkdirSync('sheets', { recursive: true });

let written = 0;
for (const a of articles) {
  if (!a.active) continue;
  const html = template({ ...a, printed: new Date().toISOString().slice(0, 10) });
  fs.writeFileSync(path.join('sheets', `${a.number}.html`), html);
  written += 1;
}
console.log(`${written} data sheets of ${articles.length} articles`);
