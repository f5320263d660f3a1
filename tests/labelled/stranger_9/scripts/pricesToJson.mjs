import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';

const lines = createInterface({ input: createReadStream('prices.csv', 'utf8') });
const prices = [];
let header;
for await (const line of lines) {
  const cells = line.split(';').map((cell) => cell.trim());
  if (!header) {
    header = cells;
    continue;
  }
  const row = Object.fromEntries(header.map((name, i) => [name, cells[i]]));
  if (row.shop !== '1') continue;
  prices.push({ sku: row.sku, net: Number(row.net.replace(',', '.')), since: row.since });
}
await writeFile('prices.json', JSON.stringify(prices, null, 1));
console.log(`${prices.length} prices`);
