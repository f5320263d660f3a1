// Checks EDIFACT invoices for missing segments
const fs = require('fs/promises');
const path = require('path');

const OUT = process.env.EDI_OUT || '/data/edi/out';
const REQUIRED = ['UNH', 'BGM', 'DTM', 'NAD', 'LIN', 'MOA', 'UNT'];

function segments(text) {
  return text.replace(/\r?\n/g, '').split("'").map((s) => s.trim()).filter(Boolean);
}

function check(text) {
  const list = segments(text);
  const tags = new Set(list.map((s) => s.slice(0, 3)));
  const missing = REQUIRED.filter((tag) => !tags.has(tag));
  const trailer = list.find((s) => s.startsWith('UNT'));
  const count = trailer ? Number(trailer.split('+')[1]) : NaN;
  const start = list.findIndex((s) => s.startsWith('UNH'));
  const end = list.findIndex((s) => s.startsWith('UNT'));
  return { missing, countOk: count === end - start + 1 };
}

async function main() {
  for (const name of (await fs.readdir(OUT)).filter((f) => f.endsWith('.edi'))) {
    const { missing, countOk } = check(await fs.readFile(path.join(OUT, name), 'utf8'));
    console.log(name, missing.length ? `missing ${missing.join(',')}` : 'segments ok', countOk ? '' : 'wrong count');
  }
}

main();
