const fs = require("fs");
const path = require("path");

const ENTRADA = "\\\\obra-fs\\planos\\entrada";
const DESTINO = "\\\\obra-fs\\planos\\ordenados";

// plano_<promoción>_P<planta>_<número>.pdf
const PATRON = /^plano_([a-z-]+)_P(-?\d{1,2})_(\d{4})\.pdf$/i;

let movidos = 0;
const raros = [];

for (const nombre of fs.readdirSync(ENTRADA)) {
  const partes = PATRON.exec(nombre);
  if (!partes) {
    raros.push(nombre);
    continue;
  }
  const [, promocion, planta, numero] = partes;
  const carpeta = path.win32.join(DESTINO, promocion.toLowerCase(), `planta_${planta}`);
  fs.mkdirSync(carpeta, { recursive: true });
  fs.renameSync(path.win32.join(ENTRADA, nombre), path.win32.join(carpeta, `${numero}.pdf`));
  movidos += 1;
}

console.log(`${movidos} planos ordenados`);
if (raros.length) {
  console.log("Sin ordenar:", raros.join(", "));
}
