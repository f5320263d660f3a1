// Suma las facturas por mes y tipo de IVA
const fs = require("fs");

const [cabecera, ...filas] = fs.readFileSync("facturas.csv", "utf8").trim().split(/\r?\n/);
const columnas = cabecera.split(";");
const indice = (nombre) => columnas.indexOf(nombre);

const totales = new Map();
for (const fila of filas) {
  const celdas = fila.split(";");
  const mes = celdas[indice("fecha")].slice(3); // dd/mm/aaaa
  const tipo = celdas[indice("iva")];
  const base = Number(celdas[indice("base")].replace(".", "").replace(",", "."));
  const clave = `${mes}|${tipo}`;
  totales.set(clave, (totales.get(clave) ?? 0) + base);
}

for (const [clave, base] of [...totales].sort()) {
  const [mes, tipo] = clave.split("|");
  const cuota = (base * Number(tipo)) / 100;
  console.log(`${mes}  ${tipo.padStart(2)} %  base ${base.toFixed(2).padStart(12)}  cuota ${cuota.toFixed(2)}`);
}
