const cron = require('node-cron');
const { execFile } = require('child_process');

cron.schedule('0 4 * * *', () => {
  execFile('node', ['buildStockPage.js'], (err, out) => {
    if (err) console.error(err.message);
    else console.log(out);
  });
}, { timezone: 'Europe/Berlin' });

console.log('waiting');
