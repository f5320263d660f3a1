// Monta o catálogo em PDF
const fs = require('fs');
const path = require('path');
const PDFDocument = require('pdfkit');
const { parse } = require('csv-parse/sync');

const produtos = parse(fs.readFileSync('produtos.csv'), { columns: true, delimiter: ';' });
const doc = new PDFDocument({ size: 'A4', margin: 40 });
doc.pipe(fs.createWriteStream('catalogo.pdf'));

doc.fontSize(20).text('Catálogo', { align: 'center' }).moveDown();

produtos.forEach((p, i) => {
  if (i && i % 6 === 0) doc.addPage();
  const y = doc.y;
  const foto = path.join('fotos', `${p.codigo}.jpg`);
  if (fs.existsSync(foto)) doc.image(foto, 40, y, { fit: [90, 90] });
  doc.fontSize(12).text(p.descricao, 150, y);
  doc.fontSize(10).text(`Código: ${p.codigo}`, 150);
  doc.text(`Preço: R$ ${Number(p.preco.replace(',', '.')).toFixed(2)}`, 150);
  doc.y = y + 105;
});

doc.end();
console.log(`${produtos.length} produtos no catálogo`);
