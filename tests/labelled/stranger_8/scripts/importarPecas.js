// Converte a lista de peças para o formato do sistema de manutenção.
const fs = require('fs');
const { parse } = require('csv-parse/sync');

const pecas = parse(fs.readFileSync('pecas.csv'), { columns: true, delimiter: ';', bom: true });

const vistos = new Set();
const saida = [];
for (const peca of pecas) {
  const codigo = peca.codigo.trim().toUpperCase();
  if (vistos.has(codigo)) {
    console.log(`código repetido: ${codigo}`);
    continue;
  }
  vistos.add(codigo);
  saida.push({
    codigo,
    descricao: peca.descricao.trim(),
    estoqueMinimo: Number(peca.minimo) || 0,
    preco: Number(peca.preco.replace('.', '').replace(',', '.')),
  });
}

fs.writeFileSync('manutencao.json', JSON.stringify(saida, null, 2));
console.log(`${saida.length} peças convertidas`);
