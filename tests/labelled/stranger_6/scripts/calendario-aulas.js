// Gera a grelha semanal de ocupação das salas a partir do ficheiro de horários
const { readFile, writeFile } = require('node:fs/promises');

const DIAS = ['segunda', 'terça', 'quarta', 'quinta', 'sexta'];
const HORAS = Array.from({ length: 10 }, (_, i) => i + 8);

const celula = (marcacoes, dia, hora) =>
  marcacoes
    .filter((m) => m.dia === dia && m.inicio <= hora && hora < m.fim)
    .map((m) => m.disciplina)
    .join(' / ') || '-';

function tabela(sala, marcacoes) {
  const linhas = HORAS.map((h) => `<tr><th>${h}h</th>${DIAS.map((d) => `<td>${celula(marcacoes, d, h)}</td>`).join('')}</tr>`);
  return `<h2>Sala ${sala}</h2><table><tr><th></th>${DIAS.map((d) => `<th>${d}</th>`).join('')}</tr>${linhas.join('')}</table>`;
}

async function main() {
  const marcacoes = JSON.parse(await readFile('horarios.json', 'utf8'));
  const salas = [...new Set(marcacoes.map((m) => m.sala))].sort();
  const html = salas.map((s) => tabela(s, marcacoes.filter((m) => m.sala === s))).join('\n');
  await writeFile('salas.html', `<!doctype html><meta charset="utf-8">${html}`);
  console.log(`${salas.length} salas`);
}

main().catch((erro) => { console.error(erro.message); process.exit(1); });
