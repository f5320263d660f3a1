#!/usr/bin/env node
// Product feed (XML) from products.csv for the price comparison sites
const fs = require("fs");

const escape = (s) =>
  String(s ?? "").replace(/[<>&"']/g, (c) => ({ "<": "&lt;", ">": "&gt;", "&": "&amp;", '"': "&quot;", "'": "&apos;" }[c]));

const [header, ...lines] = fs.readFileSync("products.csv", "utf8").trim().split(/\r?\n/);
const keys = header.split(";");
const products = lines.map((line) => {
  const values = line.split(";");
  return Object.fromEntries(keys.map((key, i) => [key, values[i]]));
});

const valid = products.filter((p) => p.sku && p.title && Number(p.price) > 0);
const items = valid.map(
  (p) => `  <item>
    <id>${escape(p.sku)}</id>
    <title>${escape(p.title.slice(0, 150))}</title>
    <link>https://shop.lampenwelt-ost.example/p/${encodeURIComponent(p.sku)}</link>
    <price>${Number(p.price).toFixed(2)} EUR</price>
    <availability>${Number(p.stock) > 0 ? "in stock" : "out of stock"}</availability>
  </item>`
);

fs.writeFileSync("feed.xml", `<?xml version="1.0" encoding="UTF-8"?>\n<items>\n${items.join("\n")}\n</items>\n`);
console.log(`${valid.length} products in feed.xml, ${products.length - valid.length} left out`);
