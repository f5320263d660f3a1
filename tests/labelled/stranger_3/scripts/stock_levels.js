// Nightly numbers are too old, so this reads the stock straight from MySQL
const mysql = require("mysql2/promise");
const fs = require("fs/promises");

async function main() {
  const connection = await mysql.createConnection({
    host: process.env.STOCK_HOST,
    user: process.env.STOCK_USER,
    password: process.env.STOCK_PASSWORD,
    database: "stock",
  });
  const [rows] = await connection.execute(
    "SELECT sku, bin, qty FROM on_hand WHERE warehouse = ? ORDER BY sku",
    ["DC2"]
  );
  await connection.end();

  const csv = ["sku,bin,qty", ...rows.map((r) => `${r.sku},${r.bin},${r.qty}`)].join("\n");
  await fs.writeFile("dc2_stock.csv", csv);
  console.log(`${rows.length} rows`);
}

main();
