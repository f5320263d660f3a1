const fs = require('fs');
const { parse } = require('csv-parse/sync');

const rows = parse(fs.readFileSync('premiums.csv', 'utf8'), { columns: true, delimiter: ';' });
const cells = (row) => `<tr><td>${row.product}</td><td>${row.insurer}</td><td>${Number(row.premium).toFixed(2)} €</td></tr>`;
const html = `<table><thead><tr><th>Product</th><th>Insurer</th><th>Premium</th></tr></thead>
<tbody>${rows.map(cells).join('\n')}</tbody></table>`;
fs.writeFileSync('premiums.html', html);
console.log(`${rows.length} rows`);
