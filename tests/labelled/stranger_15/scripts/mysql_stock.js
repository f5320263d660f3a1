// Marks articles without stock as not available
const mysql = require("mysql2/promise");

const DB = {
  host: "db1.shop.intern",
  user: "shop_batch",
  password: "n8-Wildgans_Tor",
  database: "shop",
};

async function main() {
  const conn = await mysql.createConnection(DB);
  try {
    const [result] = await conn.execute(
      "UPDATE article SET available = 0 WHERE available = 1 AND stock <= 0 AND dropship = ?",
      [0],
    );
    console.log(`${result.affectedRows} articles switched off`);
  } finally {
    await conn.end();
  }
}

main();
