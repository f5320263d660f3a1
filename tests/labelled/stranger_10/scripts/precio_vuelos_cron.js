const cron = require('node-cron');
const fs = require('fs');

async function mirar() {
  const rutas = JSON.parse(fs.readFileSync('rutas.json', 'utf8'));
  for (const { origen, destino, fecha } of rutas) {
    const r = await fetch(`https://tarifas.viajes-alcor.example/v1/${origen}/${destino}?d=${fecha}`);
    const { minimo } = await r.json();
    fs.appendFileSync('precios.csv', `${new Date().toISOString()};${origen};${destino};${fecha};${minimo}\n`);
  }
}

cron.schedule('0 2,4 * * *', mirar, { timezone: 'Europe/Madrid' });
