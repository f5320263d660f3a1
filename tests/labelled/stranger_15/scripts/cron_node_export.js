// Nightly export of abandoned baskets
const cron = require("node-cron");
const fs = require("fs/promises");
const { Pool } = require("pg");

const pool = new Pool({ connectionString: process.env.SHOP_DB_URL });

const SQL = `
  SELECT sku, count(*) AS baskets, sum(quantity) AS pieces
  FROM basket_items JOIN baskets USING (basket_id)
  WHERE baskets.ordered_at IS NULL AND baskets.updated_at > now() - interval '1 day'
  GROUP BY sku ORDER BY baskets DESC`;

async function run() {
  const { rows } = await pool.query(SQL);
  const csv = ["sku;baskets;pieces", ...rows.map((r) => `${r.sku};${r.baskets};${r.pieces}`)].join("\n");
  await fs.writeFile(`/srv/exports/baskets_${new Date().toISOString().slice(0, 10)}.csv`, csv);
  console.log(`${rows.length} SKUs exported`);
}

cron.schedule("10 1 * * *", () => run().catch(console.error), { timezone: "Europe/Berlin" });
