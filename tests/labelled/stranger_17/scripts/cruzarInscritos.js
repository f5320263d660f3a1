// Cruza inscritos x presentes e lista quem faltou.
const fs = require('fs');
const { parse } = require('csv-parse/sync');
const { stringify } = require('csv-stringify/sync');

const ler = (arq) =>
  parse(fs.readFileSync(arq, 'utf8'), { columns: true, delimiter: ';', bom: true, trim: true });

function normalizar(documento) {
  return String(documento).replace(/\D/g, '').padStart(11, '0');
}

function main() {
  const [, , arqInscritos, arqPresentes] = process.argv;
  if (!arqPresentes) {
    console.error('uso: node cruzarInscritos.js inscritos.csv presentes.csv');
    process.exit(1);
  }
  const presentes = new Set(ler(arqPresentes).map((p) => normalizar(p.cpf)));
  const faltaram = ler(arqInscritos)
    .filter((i) => !presentes.has(normalizar(i.cpf)))
    .map(({ nome, cpf, email, celular, empresa }) => ({ nome, cpf, email, celular, empresa }))
    .sort((a, b) => a.nome.localeCompare(b.nome, 'pt-BR'));

  fs.writeFileSync('faltaram.csv', stringify(faltaram, { header: true, delimiter: ';' }));
  console.log(`${faltaram.length} inscritos não compareceram`);
}

main();
