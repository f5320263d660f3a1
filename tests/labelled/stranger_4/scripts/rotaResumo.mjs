// Resume as rotas do dia: paradas, peso e cubagem por caminhão
import { readFileSync, writeFileSync } from 'node:fs';
import lodash from 'lodash';

const { groupBy, sumBy } = lodash;
const paradas = JSON.parse(readFileSync('paradas.json', 'utf8'));

const linhas = Object.entries(groupBy(paradas, 'caminhao')).map(([caminhao, ps]) => ({
  caminhao,
  paradas: ps.length,
  cidades: new Set(ps.map((p) => p.cidade)).size,
  pesoKg: sumBy(ps, 'pesoKg'),
  volumeM3: Number(sumBy(ps, 'volumeM3').toFixed(2)),
}));

console.table(linhas);
for (const l of linhas.filter((x) => x.pesoKg > 12000)) {
  console.warn('Acima do peso:', l.caminhao, l.pesoKg);
}
writeFileSync('resumo_rotas.json', JSON.stringify(linhas, null, 2));
