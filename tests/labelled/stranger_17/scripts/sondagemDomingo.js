// Verifica o site de inscrições aos domingos, às 3h da manhã.
const fs = require('fs');
const cron = require('node-cron');

const ALVOS = [
  'https://inscricoes.feiramundo.com.br/saude',
  'https://www.feiramundo.com.br/',
];
const LOG = 'F:/TI/sondagem.log';

async function verificar(url) {
  const inicio = Date.now();
  try {
    const res = await fetch(url, { signal: AbortSignal.timeout(15000) });
    return `${url} ${res.status} ${Date.now() - inicio}ms`;
  } catch (e) {
    return `${url} ERRO ${e.message}`;
  }
}

async function rodada() {
  const linhas = await Promise.all(ALVOS.map(verificar));
  const agora = new Date().toISOString();
  fs.appendFileSync(LOG, linhas.map((l) => `${agora} ${l}`).join('\n') + '\n');
}

cron.schedule('0 3 * * 0', rodada, { timezone: 'America/Sao_Paulo' });
console.log('Sondagem agendada.');
