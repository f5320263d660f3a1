// Turns the pages of the handbook into PDF.
const fs = require('fs');
const path = require('path');
const { execSync } = require('child_process');

const source = 'handbook';
const pages = fs.readdirSync(source).filter((name) => name.endsWith('.md'));

for (const page of pages) {
  const file = path.join(source, page);
  console.log(`Converting ${page}`);
  execSync(`npx --yes md-to-pdf@latest "${file}"`, { stdio: 'inherit' });
}

fs.mkdirSync('pdf', { recursive: true });
for (const page of pages) {
  const pdf = page.replace(/\.md$/, '.pdf');
  fs.renameSync(path.join(source, pdf), path.join('pdf', pdf));
}
console.log(`${pages.length} pages`);
