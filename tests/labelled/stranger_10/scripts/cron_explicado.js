const cronstrue = require('cronstrue/i18n');
const parser = require('cron-parser');

for (const linea of process.argv.slice(2)) {
  const siguiente = parser.parseExpression(linea, { tz: 'Europe/Madrid' }).next();
  console.log(linea, '→', cronstrue.toString(linea, { locale: 'es' }), '| próxima:', siguiente.toString());
}
// por ejemplo: node cron_explicado.js "0 2,4 * * *" "30 22 * * 6"
