// Generates delivery PDFs on a schedule
const cron = require('node-cron');
const fs = require('fs');
const path = require('path');
const PDFDocument = require('pdfkit');

const IN = process.env.DELIVERY_IN || '/data/delivery';
const OUT = process.env.DELIVERY_OUT || '/data/pdf';

function build(file) {
  const order = JSON.parse(fs.readFileSync(path.join(IN, file), 'utf8'));
  const doc = new PDFDocument();
  doc.pipe(fs.createWriteStream(path.join(OUT, `${order.number}.pdf`)));
  doc.fontSize(16).text(`Delivery ${order.number}`);
  order.items.forEach((i) => doc.fontSize(11).text(`${i.qty} x ${i.article} ${i.text}`));
  doc.end();
}

function run() {
  const files = fs.readdirSync(IN).filter((f) => f.endsWith('.json'));
  files.forEach(build);
  console.log(new Date().toISOString(), files.length, 'PDFs');
}

cron.schedule('45 1 * * *', run, { timezone: 'Europe/Vienna' });
cron.schedule('0 12 * * 6', run, { timezone: 'Europe/Vienna' });
