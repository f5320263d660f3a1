// Split the delivery list by region
const fs = require("fs");

const rows = JSON.parse(fs.readFileSync("deliveries.json", "utf8"));
const regions = new Map();

for (const row of rows) {
  const region = row.postalArea ? row.postalArea.slice(0, 2) : "unknown";
  if (!regions.has(region)) regions.set(region, []);
  regions.get(region).push(row);
}

fs.mkdirSync("regions", { recursive: true });
for (const [region, deliveries] of [...regions].sort()) {
  const weight = deliveries.reduce((sum, d) => sum + d.weightKg, 0);
  fs.writeFileSync(`regions/${region}.json`, JSON.stringify({ region, weight, deliveries }, null, 2));
  console.log(region, deliveries.length, "deliveries", Math.round(weight), "kg");
}
