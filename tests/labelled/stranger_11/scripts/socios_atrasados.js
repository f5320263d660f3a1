const XLSX = require('xlsx');
const fs = require('fs');

const livro = XLSX.readFile('socios.xlsx');
const socios = XLSX.utils.sheet_to_json(livro.Sheets['Sócios']);
const pagamentos = XLSX.utils.sheet_to_json(livro.Sheets['Pagamentos']);
const mes = new Date().toISOString().slice(0, 7);

const pagos = new Set(pagamentos.filter((p) => p.competencia === mes).map((p) => p.matricula));
const atrasados = socios.filter((s) => s.ativo === 'S' && !pagos.has(s.matricula));

const linhas = atrasados.map((s) => [s.matricula, s.nome, s.cpf, s.celular].join(';'));
fs.writeFileSync('atrasados.csv', ['matricula;nome;cpf;celular', ...linhas].join('\n'));
console.log(`${atrasados.length} sócios em atraso`);
