// Checks meter readings per building
const fs = require('fs');
const { parse } = require('csv-parse/sync');

const rows = parse(fs.readFileSync('readings.csv'), { columns: true, delimiter: ';', bom: true });
const byMeter = new Map();

for (const r of rows) {
  if (!byMeter.has(r.meter)) byMeter.set(r.meter, []);
  byMeter.get(r.meter).push({ date: new Date(r.date), value: Number(r.value), building: r.building });
}

let findings = 0;
for (const [meter, list] of byMeter) {
  list.sort((a, b) => a.date - b.date);
  let previous = null;
  for (let i = 1; i < list.length; i++) {
    const used = list[i].value - list[i - 1].value;
    const days = (list[i].date - list[i - 1].date) / 864e5;
    const perDay = used / days;
    if (used < 0 || (previous && perDay > previous * 2)) {
      findings++;
      console.log(`${list[i].building} ${meter}: ${perDay.toFixed(2)} per day on ${list[i].date.toISOString().slice(0, 10)}`);
    }
    previous = perDay;
  }
}
console.log(`${findings} findings`);
