// Uploads EDI invoices to the customer's SFTP
const fs = require('fs/promises');
const path = require('path');
const SftpClient = require('ssh2-sftp-client');

const config = {
  host: process.env.EDI_HOST || 'edi.marchetti-retail.it',
  port: Number(process.env.EDI_PORT || 22),
  username: process.env.EDI_USER,
  password: process.env.EDI_PASSWORD,
};
const OUT = process.env.EDI_OUT || '/data/edi/out';
const DONE = process.env.EDI_DONE || '/data/edi/done';

async function main() {
  const files = (await fs.readdir(OUT)).filter((f) => f.endsWith('.edi'));
  if (!files.length) return console.log('nothing to send');

  const sftp = new SftpClient();
  await sftp.connect(config);
  try {
    for (const name of files) {
      await sftp.fastPut(path.join(OUT, name), `/invoices/${name}`);
      await fs.rename(path.join(OUT, name), path.join(DONE, name));
      console.log('sent', name);
    }
  } finally {
    await sftp.end();
  }
}

main().catch((err) => { console.error(err.message); process.exit(1); });
