// Formats the newsletter with our own rules (a JSON file beside the script)
const fs = require('fs');
const path = require('path');

const rules = JSON.parse(fs.readFileSync(path.join(__dirname, 'rules.json'), 'utf8'));
const articles = JSON.parse(fs.readFileSync('articles.json', 'utf8'));

const escape = (s) => s.replace(/&/g, '&amp;').replace(/</g, '&lt;');

function formatArticle({ title, text, link }) {
  return `
  <table width="${rules.width}" bgcolor="${rules.background}">
    <tr><td><h2 style="color:${rules.accent}">${escape(title)}</h2></td></tr>
    <tr><td>${escape(text)}</td></tr>
    <tr><td><a href="${link}">${rules.more}</a></td></tr>
  </table>`;
}

const html = articles.map(formatArticle).join('\n<hr>\n');
fs.writeFileSync('newsletter.html', `<html><body>${html}</body></html>`);
console.log(`${articles.length} articles formatted`);
