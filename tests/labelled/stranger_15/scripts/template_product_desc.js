// Builds product descriptions from attributes with a template
import fs from "node:fs";
import { parse } from "csv-parse/sync";

const products = parse(fs.readFileSync("attributes.csv"), { columns: true, delimiter: ";" });

const TEMPLATES = {
  lamp: (p) => `${p.name}: Leuchte aus ${p.material}, ${p.height} cm hoch, Fassung ${p.socket}.`,
  chair: (p) => `${p.name}: Stuhl aus ${p.material}, Sitzhöhe ${p.seat_height} cm, belastbar bis ${p.load} kg.`,
};

const out = [];
for (const product of products) {
  const template = TEMPLATES[product.kind];
  if (!template) {
    console.warn(`no template for ${product.sku} (${product.kind})`);
    continue;
  }
  out.push({ sku: product.sku, description: template(product) });
}
fs.writeFileSync("descriptions.json", JSON.stringify(out, null, 2));
console.log(`${out.length} of ${products.length} written`);
