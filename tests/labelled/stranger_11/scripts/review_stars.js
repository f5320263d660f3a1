import { readFile } from 'node:fs/promises';

const reviews = JSON.parse(await readFile('reviews.json', 'utf8'));
const groups = new Map();
for (const { store, date, stars } of reviews) {
  const key = `${store} ${date.slice(0, 7)}`;
  const g = groups.get(key) ?? { sum: 0, n: 0 };
  groups.set(key, { sum: g.sum + stars, n: g.n + 1 });
}
for (const [key, g] of [...groups].sort()) {
  console.log(key.padEnd(30), (g.sum / g.n).toFixed(2), `(${g.n})`);
}
