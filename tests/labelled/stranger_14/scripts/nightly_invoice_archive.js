const cron = require("node-cron");
const fs = require("fs");
const path = require("path");
const PDFDocument = require("pdfkit");

const IN = "/srv/erp/out/invoices";
const ARCHIVE = "/srv/archive/invoices";

function toPdf(json, target) {
  const doc = new PDFDocument({ size: "A4", margin: 50 });
  doc.pipe(fs.createWriteStream(target));
  doc.fontSize(16).text(`Invoice ${json.number}`);
  doc.moveDown().fontSize(10).text(`Date: ${json.date}`);
  for (const p of json.positions) {
    doc.text(`${p.article}   ${p.metres} m   ${p.amount.toFixed(2)}`);
  }
  doc.moveDown().text(`Total: ${json.total.toFixed(2)} ${json.currency}`);
  doc.end();
}

cron.schedule("30 22 * * 1-5", () => {
  for (const name of fs.readdirSync(IN).filter((n) => n.endsWith(".json"))) {
    const json = JSON.parse(fs.readFileSync(path.join(IN, name), "utf8"));
    toPdf(json, path.join(ARCHIVE, `${json.number}.pdf`));
    fs.renameSync(path.join(IN, name), path.join(IN, "done", name));
  }
  console.log(new Date().toISOString(), "invoices archived");
});
