const XLSX = require('xlsx');

function valid(iban) {
  const s = iban.replace(/\s/g, '').toUpperCase();
  const digits = (s.slice(4) + s.slice(0, 4)).replace(/[A-Z]/g, (c) => c.charCodeAt(0) - 55);
  return BigInt(digits) % 97n === 1n;
}

const book = XLSX.readFile('payroll_master.xlsx');
for (const e of XLSX.utils.sheet_to_json(book.Sheets.employees)) {
  if (!valid(String(e.iban))) console.log(e.personnel_no, e.last_name, e.first_name, e.iban);
}
