// Lists tenants in arrears
const fs = require('fs');
const { parse } = require('csv-parse/sync');
const { stringify } = require('csv-stringify/sync');

const read = (file) => parse(fs.readFileSync(file), { columns: true, delimiter: ';', bom: true });

const tenants = new Map(read('tenants.csv').map((t) => [t.tenant_id, t]));
const balance = new Map();

for (const b of read('bookings.csv')) {
  const sign = b.type === 'payment' ? -1 : 1;
  balance.set(b.tenant_id, (balance.get(b.tenant_id) || 0) + sign * Number(b.amount));
}

const rows = [];
for (const [id, open] of balance) {
  const t = tenants.get(id);
  if (!t || open <= 2 * Number(t.rent)) continue;
  rows.push({ name: t.name, birth_date: t.birth_date, flat: t.flat, phone: t.phone, open: open.toFixed(2) });
}

rows.sort((a, b) => b.open - a.open);
fs.writeFileSync('arrears.csv', stringify(rows, { header: true }));
console.log(`${rows.length} tenants in arrears`);
