// Build the PDF catalogue from products.json
const { execSync } = require("child_process");
const fs = require("fs");

for (const name of ["pdfkit", "sharp"]) {
  try {
    require.resolve(name);
  } catch {
    console.log("Installing", name);
    execSync(`npm install ${name} --no-save --no-audit`, { stdio: "inherit" });
  }
}

const PDFDocument = require("pdfkit");
const sharp = require("sharp");

async function main() {
  const products = JSON.parse(fs.readFileSync("products.json", "utf8"));
  const doc = new PDFDocument({ size: "A4", margin: 40 });
  doc.pipe(fs.createWriteStream("catalogue.pdf"));

  for (const p of products) {
    doc.fontSize(18).text(p.title);
    doc.fontSize(10).text(`Article ${p.article} - ${p.packaging}`);
    if (fs.existsSync(p.image)) {
      doc.image(await sharp(p.image).resize(300).jpeg().toBuffer());
    }
    doc.moveDown().fontSize(11).text(p.description);
    doc.addPage();
  }
  doc.end();
  console.log(`${products.length} products`);
}

main();
