// Makes PDFs of the invoices; installs what it needs
const { execSync } = require('child_process');
const fs = require('fs');

function need(name) {
  try {
    return require(name);
  } catch {
    console.log(`installing ${name} ...`);
    execSync(`npm install --no-save ${name}`, { stdio: 'inherit' });
    return require(name);
  }
}

const PDFDocument = need('pdfkit');
const { parse } = need('csv-parse/sync');

for (const inv of parse(fs.readFileSync('invoices.csv'), { columns: true, delimiter: ';' })) {
  const doc = new PDFDocument({ size: 'A4' });
  doc.pipe(fs.createWriteStream(`out/${inv.number}.pdf`));
  doc.fontSize(16).text(`Invoice ${inv.number}`);
  doc.fontSize(11).text(`${inv.company}\n${inv.period}\n\nTotal: ${inv.total} EUR`);
  doc.end();
}
