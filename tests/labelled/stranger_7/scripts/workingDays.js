// Delivery date from order date and lead time in working days
const HOLIDAYS = new Set(["2025-01-01", "2025-04-18", "2025-04-21", "2025-05-01", "2025-12-25", "2025-12-26"]);

const iso = (d) => d.toISOString().slice(0, 10);
const isWorkingDay = (d) => d.getUTCDay() !== 0 && d.getUTCDay() !== 6 && !HOLIDAYS.has(iso(d));

function addWorkingDays(start, days) {
  const d = new Date(`${start}T12:00:00Z`);
  while (days > 0) {
    d.setUTCDate(d.getUTCDate() + 1);
    if (isWorkingDay(d)) days--;
  }
  return iso(d);
}

const [start, days] = process.argv.slice(2);
if (!/^\d{4}-\d{2}-\d{2}$/.test(start ?? "") || !Number.isInteger(Number(days))) {
  console.error("usage: node workingDays.js 2025-04-14 10");
  process.exit(2);
}
console.log(addWorkingDays(start, Number(days)));
