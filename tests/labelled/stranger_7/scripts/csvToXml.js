// Convert the bookings CSV to the import XML of the ledger
const fs = require("fs");
const path = require("path");

const escapeXml = (s) => s.replace(/[<>&'"]/g, (c) => ({ "<": "&lt;", ">": "&gt;", "&": "&amp;", "'": "&apos;", '"': "&quot;" }[c]));

function convert(file) {
  const lines = fs.readFileSync(file, "utf8").replace(/^\uFEFF/, "").split(/\r?\n/).filter(Boolean);
  const columns = lines.shift().split(";");
  const bookings = lines.map((line) => {
    const cells = line.split(";");
    const inner = columns.map((c, i) => `    <${c}>${escapeXml(cells[i] ?? "")}</${c}>`).join("\n");
    return `  <booking>\n${inner}\n  </booking>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<bookings>\n${bookings.join("\n")}\n</bookings>\n`;
}

const input = process.argv[2];
if (!input) {
  console.error("usage: node csvToXml.js bookings.csv");
  process.exit(2);
}
const output = path.join(path.dirname(input), path.basename(input, ".csv") + ".xml");
fs.writeFileSync(output, convert(input));
console.log("written", output);
