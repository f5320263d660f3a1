// Applies our discount table to the offers.
const fs = require('fs');

const table = JSON.parse(fs.readFileSync('discounts.json', 'utf8'));
const offers = JSON.parse(fs.readFileSync('offers.json', 'utf8'));

function discountOf(offer) {
  const rows = table.filter((row) => row.group === offer.group && offer.quantity >= row.from);
  return rows.reduce((best, row) => Math.max(best, row.discount), 0);
}

for (const offer of offers) {
  offer.discount = discountOf(offer);
  offer.net = Math.round(offer.list * (1 - offer.discount) * 100) / 100;
}

fs.writeFileSync('offers_net.json', JSON.stringify(offers, null, 2));
const total = offers.reduce((sum, o) => sum + o.net, 0);
console.log(`${offers.length} offers, ${total.toFixed(2)} EUR net`);
