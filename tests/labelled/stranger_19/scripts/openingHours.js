// Builds the opening hours table for the web page
const fs = require('fs');

const HOURS = {
  mon: ['09:00', '18:00'], tue: ['09:00', '18:00'], wed: ['09:00', '18:00'],
  thu: ['09:00', '21:00'], fri: ['09:00', '18:00'], sat: ['10:00', '14:00'], sun: null,
};
const HOLIDAYS = JSON.parse(fs.readFileSync('holidays.json', 'utf8'));
const KEYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

function rowFor(date) {
  const iso = date.toISOString().slice(0, 10);
  if (HOLIDAYS[iso]) return `<tr class="holiday"><td>${iso}</td><td>closed (${HOLIDAYS[iso]})</td></tr>`;
  const hours = HOURS[KEYS[date.getUTCDay()]];
  return `<tr><td>${iso}</td><td>${hours ? hours.join(' - ') : 'closed'}</td></tr>`;
}

const start = new Date();
const rows = Array.from({ length: 14 }, (_, i) => rowFor(new Date(start.getTime() + i * 864e5)));
fs.writeFileSync('opening_hours.html', `<table>\n${rows.join('\n')}\n</table>\n`);
console.log(`${rows.length} days written`);
