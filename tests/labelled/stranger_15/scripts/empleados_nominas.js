// Genera el fichero de transferencias de las nóminas (CSV del banco)
const fs = require("fs");

const empleados = JSON.parse(fs.readFileSync("empleados.json", "utf8")); // nif, nombre, iban
const nominas = JSON.parse(fs.readFileSync("nominas_2025_11.json", "utf8")); // nif, neto

const porNif = new Map(empleados.map((e) => [e.nif, e]));
const lineas = [];
let total = 0;

for (const { nif, neto } of nominas) {
  const empleado = porNif.get(nif);
  if (!empleado?.iban) {
    console.warn(`sin IBAN: ${nif}`);
    continue;
  }
  total += neto;
  lineas.push([empleado.nombre, empleado.iban.replace(/\s/g, ""), neto.toFixed(2), "NOMINA NOV 2025"].join(";"));
}

fs.writeFileSync("transferencias.csv", lineas.join("\n"));
console.log(`${lineas.length} transferencias, ${total.toFixed(2)} EUR`);
