const { Client } = require("pg");
const axios = require("axios");

const db = new Client({
  host: "pg01.linenloom.internal",
  database: "orders",
  user: "sync",
  password: "Loom_sync!2291",
});

async function main() {
  await db.connect();
  const last = await db.query("SELECT COALESCE(MAX(market_id), 0) AS id FROM market_order");

  const { data } = await axios.get("https://api.marketplace-one.example/v2/orders", {
    params: { after: last.rows[0].id, limit: 200 },
    headers: { Authorization: `Bearer ${process.env.MARKET_TOKEN}` },
  });

  for (const o of data.orders) {
    await db.query(
      "INSERT INTO market_order (market_id, sku, qty, price, ordered_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
      [o.id, o.sku, o.quantity, o.price, o.created_at]
    );
  }
  console.log(`${data.orders.length} orders copied`);
  await db.end();
}

main().catch((e) => {
  console.error(e.message);
  process.exit(1);
});
