const fs = require("fs");

const benches = fs
  .readFileSync("benches.csv", "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => {
    const [number, park, material, painted] = line.split(";");
    return { number, park, material, painted: Number(painted) };
  });

const parks = Object.groupBy(benches, (b) => b.park);
const year = new Date().getFullYear();
let text = "# Park benches\n";

for (const park of Object.keys(parks).sort()) {
  text += `\n## ${park}\n\n`;
  for (const b of parks[park].sort((x, y) => x.painted - y.painted)) {
    const due = year - b.painted >= 6 ? " **paint**" : "";
    text += `- ${b.number} (${b.material}), ${b.painted}${due}\n`;
  }
}

fs.writeFileSync("benches.md", text);
console.log(`${benches.length} benches`);
