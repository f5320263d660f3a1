// Orders that are late, as CSV.
const fs = require('fs');
const { Client } = require('pg');

const QUERY = `
  SELECT order_no, customer_no, promised_on, CURRENT_DATE - promised_on AS days_late
    FROM orders
   WHERE shipped_on IS NULL AND promised_on < CURRENT_DATE
   ORDER BY days_late DESC`;

async function main() {
  const client = new Client({ connectionString: process.env.ORDERS_DATABASE_URL });
  await client.connect();
  try {
    const { rows } = await client.query(QUERY);
    const lines = rows.map((r) => [r.order_no, r.customer_no, r.promised_on.toISOString().slice(0, 10), r.days_late].join(';'));
    fs.writeFileSync('late_orders.csv', ['order;customer;promised;days', ...lines].join('\n'));
    console.log(`${rows.length} orders are late`);
  } finally {
    await client.end();
  }
}

main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
