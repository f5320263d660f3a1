#!/usr/bin/env node
// Pallets and trucks needed for a list of cartons
const fs = require("fs");

const PALLET = { length: 120, width: 80, height: 180, weight: 700 };
const TRUCK_PALLETS = 33;

function perLayer(l, w) {
  const a = Math.floor(PALLET.length / l) * Math.floor(PALLET.width / w);
  const b = Math.floor(PALLET.length / w) * Math.floor(PALLET.width / l);
  return Math.max(a, b);
}

function pallets({ length, width, height, weight, quantity }) {
  const byVolume = perLayer(length, width) * Math.floor(PALLET.height / height);
  const byWeight = Math.floor(PALLET.weight / weight);
  const each = Math.min(byVolume, byWeight);
  if (each < 1) throw new Error("carton does not fit on a pallet");
  return Math.ceil(quantity / each);
}

const [header, ...rows] = fs.readFileSync(process.argv[2] || "cartons.csv", "utf8").trim().split(/\r?\n/).map((l) => l.split(";"));
let total = 0;
for (const row of rows) {
  const carton = Object.fromEntries(header.map((h, i) => [h, i === 0 ? row[i] : Number(row[i])]));
  const n = pallets(carton);
  total += n;
  console.log(`${row[0].padEnd(20)} ${String(n).padStart(4)} pallets`);
}
console.log(`Total ${total} pallets, ${Math.ceil(total / TRUCK_PALLETS)} trucks`);
