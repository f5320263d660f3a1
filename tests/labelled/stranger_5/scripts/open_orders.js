// Counts open orders per status at midnight and appends them to a CSV
const fs = require("fs");
const { MongoClient } = require("mongodb");

const FILE = "open_orders.csv";

async function count() {
  const client = new MongoClient(process.env.SHOP_MONGO_URI);
  try {
    await client.connect();
    const rows = await client
      .db("shop")
      .collection("orders")
      .aggregate([
        { $match: { status: { $nin: ["shipped", "cancelled"] } } },
        { $group: { _id: "$status", orders: { $sum: 1 }, value: { $sum: "$total" } } },
        { $sort: { _id: 1 } },
      ])
      .toArray();
    const day = new Date().toISOString().slice(0, 10);
    for (const r of rows) {
      fs.appendFileSync(FILE, `${day};${r._id};${r.orders};${r.value.toFixed(2)}\n`);
    }
    console.log(day, rows.length, "lines written");
  } finally {
    await client.close();
  }
}

function waitForMidnight() {
  const now = new Date();
  const next = new Date(now);
  next.setHours(24, 0, 5, 0);
  setTimeout(async () => {
    await count().catch(console.error);
    waitForMidnight();
  }, next - now);
}

waitForMidnight();
console.log("Running, next count at midnight");
