const XLSX = require('xlsx');
const dayjs = require('dayjs');

const libro = XLSX.readFile('formacion_operarios.xlsx', { cellDates: true });
const filas = XLSX.utils.sheet_to_json(libro.Sheets['Carnés']);
const hoy = dayjs();

const caducados = filas
  .filter((f) => hoy.isAfter(f['Caduca carné']) || hoy.isAfter(f['Próx. reconocimiento médico']))
  .map((f) => ({ dni: f.DNI, nombre: `${f.Apellidos}, ${f.Nombre}`, puesto: f.Puesto, apto: f['Apto médico'] }));

console.table(caducados);
