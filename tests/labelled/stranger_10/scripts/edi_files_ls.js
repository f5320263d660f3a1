const fs = require('fs');
const path = require('path');

const inbox = '//planta-fs/edi/in';
const connected = new Set(fs.readdirSync('//planta-fs/edi/ack').map((f) => path.parse(f).name));

const open = fs
  .readdirSync(inbox)
  .filter((f) => f.endsWith('.vda4905') && !connected.has(path.parse(f).name))
  .map((f) => ({ file: f, received: fs.statSync(path.join(inbox, f)).mtime.toISOString().slice(0, 16) }));
console.table(open);
