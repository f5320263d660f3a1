const fs = require('fs');

const HOOK = 'https://discord.com/api/webhooks/118204417736900123/uQ2sLr8Vn-TfKx0yBdHw6aJcE4mZgPi9oRt';
const archivo = 'C:/Ventas/ofertas_semana.xlsx';

fs.watchFile(archivo, { interval: 5000 }, async () => {
  const form = new FormData();
  form.append('content', `ofertas ${new Date().toLocaleString('es')}`);
  form.append('file', new Blob([fs.readFileSync(archivo)]), 'ofertas.xlsx');
  const r = await fetch(HOOK, { method: 'POST', body: form });
  console.log(r.status);
});
