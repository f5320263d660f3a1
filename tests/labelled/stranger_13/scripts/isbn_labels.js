// Barcode labels for a list of ISBNs
const fs = require('fs');
const bwipjs = require('bwip-js');

const isbns = fs.readFileSync(process.argv[2], 'utf8').split(/\r?\n/).filter(Boolean);

function valid(isbn) {
  const d = isbn.replace(/-/g, '');
  if (!/^97[89]\d{10}$/.test(d)) return false;
  const sum = [...d].reduce((s, c, i) => s + Number(c) * (i % 2 ? 3 : 1), 0);
  return sum % 10 === 0;
}

fs.mkdirSync('labels', { recursive: true });
for (const isbn of isbns) {
  if (!valid(isbn)) {
    console.warn('wrong check digit:', isbn);
    continue;
  }
  const svg = bwipjs.toSVG({ bcid: 'ean13', text: isbn.replace(/-/g, ''), height: 20, includetext: true });
  fs.writeFileSync(`labels/${isbn}.svg`, svg);
}
