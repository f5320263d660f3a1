// Checks the format of supplier VAT numbers by country
const fs = require('node:fs');

const PATTERNS = {
  DE: /^DE\d{9}$/,
  ES: /^ES[A-Z0-9]\d{7}[A-Z0-9]$/,
  PT: /^PT\d{9}$/,
  AT: /^ATU\d{8}$/,
};

const normalise = (value) => value.replace(/[\s.-]/g, '').toUpperCase();

function validate(vat) {
  const clean = normalise(vat);
  const pattern = PATTERNS[clean.slice(0, 2)];
  if (!pattern) return { vat: clean, ok: false, reason: 'unknown country' };
  return { vat: clean, ok: pattern.test(clean), reason: pattern.test(clean) ? '' : 'wrong format' };
}

const lines = fs.readFileSync(process.argv[2] ?? 'supplier_companies.csv', 'utf8').trim().split('\n').slice(1);
const results = lines.map((l) => ({ supplierNo: l.split(';')[0], ...validate(l.split(';')[2] ?? '') }));
console.table(results.filter((r) => !r.ok));
