// Orders that are late, from the ERP's export.
const fs = require('fs');

const orders = JSON.parse(fs.readFileSync('orders.json', 'utf8'));
const today = new Date();
const DAY = 24 * 60 * 60 * 1000;

const late = orders
  .filter((o) => !o.shippedOn && new Date(o.promisedOn) < today)
  .map((o) => ({ ...o, days: Math.floor((today - new Date(o.promisedOn)) / DAY) }))
  .sort((a, b) => b.days - a.days);

const lines = late.map((o) => [o.orderNo, o.customerNo, o.promisedOn, o.days].join(';'));
fs.writeFileSync('late_orders.csv', ['order;customer;promised;days', ...lines].join('\n'));
console.log(`${late.length} orders are late`);
