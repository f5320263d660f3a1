const XLSX = require('xlsx');

const hoja = XLSX.utils.sheet_to_json(XLSX.readFile('descuentos.xlsx').Sheets.Reglas);
const pedido = JSON.parse(require('fs').readFileSync(process.argv[2], 'utf8'));

for (const { nombre, regla } of hoja) {
  const calcular = new Function('cantidad', 'importe', 'dias', `return (${regla});`);
  console.log(nombre, calcular(pedido.cantidad, pedido.importe, pedido.dias));
}
