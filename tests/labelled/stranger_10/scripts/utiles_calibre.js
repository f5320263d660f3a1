const XLSX = require('xlsx');
const dayjs = require('dayjs');

const libro = XLSX.readFile('calibres.xlsx', { cellDates: true });
const filas = XLSX.utils.sheet_to_json(libro.Sheets['Calibres']);
const hoy = dayjs();

const caducados = filas
  .filter((f) => hoy.isAfter(f['Caduca calibración']) || hoy.isAfter(f['Próx. revisión']))
  .map((f) => ({ codigo: f.Código, tipo: f.Tipo, puesto: f.Puesto, apto: f['Apto'] }));

console.table(caducados);
