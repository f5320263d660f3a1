// Builds the sitemap of the property portal from the listing export
const { readFile, writeFile } = require('node:fs/promises');

const BASE_URL = 'https://www.imobiliaria-valmor.example';

const toEntry = ({ slug, updatedAt }) => `  <url>
    <loc>${BASE_URL}/imoveis/${encodeURIComponent(slug)}</loc>
    <lastmod>${new Date(updatedAt).toISOString().slice(0, 10)}</lastmod>
  </url>`;

async function main() {
  const listings = JSON.parse(await readFile('listings.json', 'utf8'));
  const active = listings.filter((l) => l.status === 'active');
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${active.map(toEntry).join('\n')}
</urlset>
`;
  await writeFile('sitemap.xml', xml);
  console.log(`${active.length} listings in the sitemap`);
}

main().catch((err) => {
  console.error(err);
  process.exitCode = 1;
});
