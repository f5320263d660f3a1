const fs = require("fs");
const path = require("path");
const { parse } = require("csv-parse/sync");

const TARGET = "\\\\telco-fs\\retention\\notices.html";

const rows = parse(fs.readFileSync("notices.csv"), { columns: true, delimiter: ";" });
const reasons = [...new Set(rows.map((r) => r.reason))].sort();
const byTariff = new Map();

for (const row of rows) {
  const line = byTariff.get(row.tariff) ?? Object.fromEntries(reasons.map((r) => [r, 0]));
  line[row.reason] += 1;
  byTariff.set(row.tariff, line);
}

const head = `<tr><th>Tariff</th>${reasons.map((r) => `<th>${r}</th>`).join("")}</tr>`;
const body = [...byTariff]
  .map(([tariff, line]) => `<tr><td>${tariff}</td>${reasons.map((r) => `<td>${line[r]}</td>`).join("")}</tr>`)
  .join("\n");

fs.writeFileSync(TARGET, `<table>\n${head}\n${body}\n</table>\n`);
console.log("written to", path.win32.basename(TARGET));
