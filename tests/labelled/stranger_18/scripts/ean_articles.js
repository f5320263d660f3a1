const XLSX = require('xlsx');

function valid(ean) {
  if (!/^\d{13}$/.test(ean)) return false;
  const sum = [...ean].slice(0, 12).reduce((s, d, i) => s + Number(d) * (i % 2 ? 3 : 1), 0);
  return (10 - (sum % 10)) % 10 === Number(ean[12]);
}

const book = XLSX.readFile('articles.xlsx');
for (const a of XLSX.utils.sheet_to_json(book.Sheets.master)) {
  if (!valid(String(a.ean))) console.log(a.article_no, a.description, a.ean);
}
