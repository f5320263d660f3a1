// Turns sizes such as 1-3/8", 5/16 in or 2.5" into millimetres
const fs = require('fs');

function toMm(text) {
  const m = text.trim().match(/^(?:(\d+(?:\.\d+)?)(?:[-\s]+(?=\d+\/))?)?(?:(\d+)\/(\d+))?\s*(?:"|in|inch)$/i);
  if (!m || (!m[1] && !m[2])) return null;
  const inches = Number(m[1] || 0) + (m[2] ? Number(m[2]) / Number(m[3]) : 0);
  return Math.round(inches * 2540) / 100;
}

const out = fs
  .readFileSync('parts.csv', 'utf8')
  .trimEnd()
  .split('\n')
  .map((line, i) => {
    const cells = line.split(';');
    if (i === 0) return `${line};size_mm`;
    const mm = toMm(cells[2] || '');
    if (mm === null) console.warn(`line ${i + 1}: cannot read "${cells[2]}"`);
    return `${line};${mm ?? ''}`;
  });
fs.writeFileSync('parts_mm.csv', out.join('\n') + '\n');
