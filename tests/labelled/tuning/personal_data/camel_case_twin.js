const fs = require("fs");
const rows = JSON.parse(fs.readFileSync("parts.json"));
console.log(rows.map(r => ({ name: r.firstPart, family: r.lastPart, bin: r.bin })));
