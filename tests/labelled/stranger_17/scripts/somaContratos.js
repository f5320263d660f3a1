// Soma metragem e valor dos contratos por pavilhão e grava um resumo na rede.
const xlsx = require('xlsx');

const PLANILHA = 'F:/Comercial/contratos_estandes.xlsx';
const SAIDA = 'F:/Comercial/resumo_pavilhoes.xlsx';

function resumir(linhas) {
  const mapa = new Map();
  for (const l of linhas) {
    const chave = l['Pavilhão'] || '(sem pavilhão)';
    const atual = mapa.get(chave) || { pavilhao: chave, contratos: 0, metragem: 0, valor: 0 };
    atual.contratos += 1;
    atual.metragem += Number(l['m2']) || 0;
    atual.valor += Number(l['Valor']) || 0;
    mapa.set(chave, atual);
  }
  return [...mapa.values()].sort((a, b) => b.valor - a.valor);
}

const wb = xlsx.readFile(PLANILHA);
const linhas = xlsx.utils.sheet_to_json(wb.Sheets['Contratos'], { defval: '' });
const resumo = resumir(linhas);
console.table(resumo);

const novo = xlsx.utils.book_new();
xlsx.utils.book_append_sheet(novo, xlsx.utils.json_to_sheet(resumo), 'Resumo');
xlsx.writeFile(novo, SAIDA);
console.log('Resumo gravado em', SAIDA);
