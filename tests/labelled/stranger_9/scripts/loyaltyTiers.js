// node loyaltyTiers.js cards.csv receipts.csv
const fs = require('fs');
const { parse } = require('csv-parse/sync');

const [cardsFile, receiptsFile] = process.argv.slice(2);
const options = { columns: true, delimiter: ';', trim: true };
const cards = parse(fs.readFileSync(cardsFile), options);
const receipts = parse(fs.readFileSync(receiptsFile), options);

const since = new Date();
since.setFullYear(since.getFullYear() - 1);

const spent = new Map();
for (const r of receipts) {
  if (new Date(r.date) < since) continue;
  spent.set(r.card, (spent.get(r.card) || 0) + Number(r.total.replace(',', '.')));
}

const tierOf = (sum) => (sum > 2000 ? 'gold' : sum > 600 ? 'silver' : 'basic');
const out = cards.map((c) => [c.card, c.firstName, c.lastName, c.birthday, tierOf(spent.get(c.card) || 0)].join(';'));
fs.writeFileSync('tiers.csv', ['card;firstName;lastName;birthday;tier', ...out].join('\n'));
