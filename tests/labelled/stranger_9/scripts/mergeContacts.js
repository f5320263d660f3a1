// node mergeContacts.js a.vcf b.vcf > all.vcf
const fs = require('fs');

const cards = process.argv.slice(2).flatMap((file) =>
  fs.readFileSync(file, 'utf8').replace(/\r?\n[ \t]/g, '').split(/(?=BEGIN:VCARD)/).filter((c) => c.includes('END:VCARD'))
);

const field = (card, name) => {
  const hit = card.match(new RegExp(`^(?:item\\d+\\.)?${name}[^:\\n]*:(.*)$`, 'mi'));
  return hit ? hit[1].trim() : '';
};

const best = new Map();
for (const card of cards) {
  const key = field(card, 'TEL').replace(/[^\d]/g, '').slice(-9) || field(card, 'EMAIL').toLowerCase() || field(card, 'FN');
  const other = best.get(key);
  if (!other || card.length > other.length) best.set(key, card);
}
process.stdout.write([...best.values()].join(''));
console.error(`${cards.length} -> ${best.size} contacts`);
