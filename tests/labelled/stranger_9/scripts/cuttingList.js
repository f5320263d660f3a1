// Cutting list from lengths.json: [{ "mm": 1430, "pieces": 12 }, ...]
const lengths = require('./lengths.json');
const BAR = 6000;
const KERF = 3;

const wanted = lengths.flatMap(({ mm, pieces }) => Array(pieces).fill(mm)).sort((a, b) => b - a);
const bars = [];
for (const mm of wanted) {
  let bar = bars.find((b) => b.rest >= mm + KERF);
  if (!bar) {
    bar = { cuts: [], rest: BAR };
    bars.push(bar);
  }
  bar.cuts.push(mm);
  bar.rest -= mm + KERF;
}

bars.forEach((bar, i) => console.log(`bar ${i + 1}: ${bar.cuts.join(' + ')}  (rest ${bar.rest} mm)`));
const waste = bars.reduce((sum, bar) => sum + bar.rest, 0) / (bars.length * BAR);
console.log(`${bars.length} bars, ${(100 * waste).toFixed(1)} % waste`);
