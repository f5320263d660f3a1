const fs = require("fs");
const { parse } = require("csv-parse/sync");

const rows = parse(fs.readFileSync("applications.csv"), { columns: true, trim: true });
const table = {};

for (const { programme, decision } of rows) {
  table[programme] ??= { admitted: 0, waiting: 0, rejected: 0 };
  if (decision in table[programme]) table[programme][decision] += 1;
}

console.table(table);

const lines = ["programme;admitted;waiting;rejected"];
for (const [name, c] of Object.entries(table).sort()) {
  lines.push([name, c.admitted, c.waiting, c.rejected].join(";"));
}
fs.writeFileSync("programmes.csv", lines.join("\n"));
