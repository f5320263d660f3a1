const fs = require('fs');
const { parse } = require('csv-parse/sync');

const people = parse(fs.readFileSync('insured.csv', 'utf8'), { columns: true, delimiter: ';' });
const template = fs.readFileSync('letter.html', 'utf8');
fs.mkdirSync('letters', { recursive: true });

for (const p of people) {
  const html = template
    .replace('{{name}}', `${p.firstName} ${p.lastName}`)
    .replace('{{street}}', p.street)
    .replace('{{city}}', `${p.postcode} ${p.city}`)
    .replace('{{iban}}', p.iban.slice(0, 4) + ' **** ' + p.iban.slice(-4))
    .replace('{{premium}}', Number(p.newPremium).toFixed(2));
  fs.writeFileSync(`letters/${p.policyNo}.html`, html);
}
console.log(`${people.length} letters written`);
