// Renames invoice PDFs according to index.csv (document_no;supplier_no;invoice_no;date)
// node invoice_pdf_rename.js ./scans
const fs = require("fs");
const path = require("path");

const folder = process.argv[2] || ".";
const dryRun = process.argv.includes("--dry-run");

const index = new Map();
for (const line of fs.readFileSync(path.join(folder, "index.csv"), "utf8").split(/\r?\n/).slice(1)) {
  if (!line.trim()) continue;
  const [documentNo, supplierNo, invoiceNo, date] = line.split(";").map((s) => s.trim());
  index.set(documentNo, `${date}_${supplierNo}_${invoiceNo.replace(/[\\/:*?"<>|]/g, "-")}.pdf`);
}

let renamed = 0;
const unknown = [];
for (const file of fs.readdirSync(folder)) {
  if (path.extname(file).toLowerCase() !== ".pdf") continue;
  const target = index.get(path.basename(file, path.extname(file)));
  if (!target) {
    unknown.push(file);
    continue;
  }
  if (fs.existsSync(path.join(folder, target))) {
    console.warn(`${target} already exists, ${file} left as it is`);
    continue;
  }
  if (!dryRun) fs.renameSync(path.join(folder, file), path.join(folder, target));
  renamed++;
}

console.log(`${renamed} files renamed${dryRun ? " (dry run)" : ""}`);
if (unknown.length) console.log("Not in the index:", unknown.join(", "));
