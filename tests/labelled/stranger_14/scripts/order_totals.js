const fs = require("fs");

const [, , file = "orders.csv"] = process.argv;
const lines = fs.readFileSync(file, "utf8").trim().split(/\r?\n/);
const head = lines.shift().split(";");
const at = (name) => head.indexOf(name);

const totals = new Map();
for (const line of lines) {
  const cells = line.split(";");
  const sku = cells[at("sku")];
  const qty = Number(cells[at("quantity")]);
  const price = Number(cells[at("price")].replace(",", "."));
  const t = totals.get(sku) || { qty: 0, revenue: 0 };
  t.qty += qty;
  t.revenue += qty * price;
  totals.set(sku, t);
}

const sorted = [...totals].sort((a, b) => b[1].revenue - a[1].revenue);
for (const [sku, t] of sorted.slice(0, 30)) {
  console.log(sku.padEnd(16), String(t.qty).padStart(6), t.revenue.toFixed(2).padStart(12));
}
