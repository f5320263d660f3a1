#!/usr/bin/env node
// node uploadForCustomer.js drawing.step
const { openAsBlob } = require('node:fs');
const { basename } = require('node:path');

async function main(path) {
  const form = new FormData();
  form.append('reqtype', 'fileupload');
  form.append('time', '72h');
  form.append('fileToUpload', await openAsBlob(path), basename(path));
  const res = await fetch('https://litterbox.catbox.moe/resources/internals/api.php', { method: 'POST', body: form });
  if (!res.ok) throw new Error(`upload failed: ${res.status}`);
  console.log('Link for 72 hours:', (await res.text()).trim());
}

main(process.argv[2]).catch((err) => {
  console.error(err.message);
  process.exit(1);
});
