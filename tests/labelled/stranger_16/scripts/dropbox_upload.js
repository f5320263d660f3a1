// Uploads finished exposés to Dropbox
const fs = require('fs');
const path = require('path');
const { Dropbox } = require('dropbox');

const ACCESS_TOKEN = 'sl.u.InventedDropboxToken-93kfQm2Lx7';
const FOLDER = 'D:/Exposes/fertig';

const dbx = new Dropbox({ accessToken: ACCESS_TOKEN });

async function uploadAll() {
  const files = fs.readdirSync(FOLDER).filter((f) => f.endsWith('.pdf'));
  for (const file of files) {
    const contents = fs.readFileSync(path.join(FOLDER, file));
    await dbx.filesUpload({
      path: `/Exposes/${file}`,
      contents,
      mode: { '.tag': 'overwrite' },
    });
    console.log(`uploaded ${file}`);
  }
  return files.length;
}

uploadAll()
  .then((n) => console.log(`${n} files done`))
  .catch((err) => {
    console.error(err);
    process.exit(1);
  });
