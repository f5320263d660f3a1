// Estimates CO2 per shipment with fixed factors
'use strict';
const fs = require('fs');
const readline = require('readline');

const FACTORS = Object.freeze({ road: 0.062, rail: 0.022, sea: 0.008, air: 0.602 }); // kg per tonne-km

async function* rows(file) {
  const rl = readline.createInterface({ input: fs.createReadStream(file), crlfDelay: Infinity });
  let header;
  for await (const line of rl) {
    const cells = line.split(',');
    if (!header) { header = cells; continue; }
    yield Object.fromEntries(header.map((h, i) => [h, cells[i]]));
  }
}

async function main() {
  const totals = {};
  for await (const row of rows('shipments.csv')) {
    const kg = (row.weight_t * row.distance_km * (FACTORS[row.mode] ?? 0));
    totals[row.mode] = (totals[row.mode] ?? 0) + kg;
  }
  for (const [mode, kg] of Object.entries(totals)) console.log(mode.padEnd(6), kg.toFixed(1), 'kg');
}

main();
