// Lista peças abaixo do mínimo e sugere a quantidade a pedir.
const fs = require('fs');
const readline = require('readline');

const ARQ = process.argv[2] || '//autoprime-fs/pecas/estoque.csv';

async function carregar(arquivo) {
  const rl = readline.createInterface({ input: fs.createReadStream(arquivo, 'latin1') });
  const pecas = [];
  let cabecalho = null;
  for await (const linha of rl) {
    const campos = linha.split(';').map((c) => c.trim());
    if (!cabecalho) {
      cabecalho = campos;
      continue;
    }
    pecas.push(Object.fromEntries(cabecalho.map((c, i) => [c, campos[i]])));
  }
  return pecas;
}

function sugestao(p) {
  const saldo = Number(p.saldo);
  const minimo = Number(p.minimo);
  const lote = Number(p.lote) || 1;
  if (saldo >= minimo) return 0;
  return Math.ceil((minimo * 1.5 - saldo) / lote) * lote;
}

(async () => {
  const pecas = await carregar(ARQ);
  const faltas = pecas.map((p) => ({ codigo: p.codigo, saldo: p.saldo, pedir: sugestao(p) })).filter((p) => p.pedir > 0);
  console.table(faltas);
  console.log(`${faltas.length} de ${pecas.length} peças abaixo do mínimo`);
})();
