// Renames campaign images to the agency's naming scheme: client_campaign_format_hour
const fs = require('node:fs');
const path = require('node:path');

const [, , folder = '.', client = 'client', campaign = 'autumn'] = process.argv;
const EXT = new Set(['.jpg', '.png', '.webp']);

const hourStamp = (date) => `${date.toISOString().slice(0, 10)}-${String(date.getHours()).padStart(2, '0')}h`;

let n = 0;
for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
  const ext = path.extname(entry.name).toLowerCase();
  if (!entry.isFile() || !EXT.has(ext)) continue;
  const source = path.join(folder, entry.name);
  const { mtime } = fs.statSync(source);
  n += 1;
  const target = `${client}_${campaign}_${hourStamp(mtime)}_${String(n).padStart(3, '0')}${ext}`;
  fs.renameSync(source, path.join(folder, target));
}
console.log(`${n} images renamed`);
