// Writes the daily shop figures as a HTML page
const fs = require("fs");
const path = require("path");

const FILE = path.join(__dirname, "out", "daily_revenue.csv");
const TARGET = "/srv/intranet/shop/today.html";

const fmt = new Intl.NumberFormat("de-DE", { style: "currency", currency: "EUR" });
const rows = fs.readFileSync(FILE, "utf8").trim().split("\n").slice(1).map((line) => {
  const [category, orders, revenue] = line.split(";");
  return { category, orders: Number(orders), revenue: Number(revenue) };
});

rows.sort((a, b) => b.revenue - a.revenue);
const body = rows
  .map((r) => `<tr><td>${r.category}</td><td>${r.orders}</td><td>${fmt.format(r.revenue)}</td></tr>`)
  .join("\n");

fs.writeFileSync(TARGET, `<!doctype html><title>Shop</title><table>${body}</table>`);
console.log(`${rows.length} categories written`);
