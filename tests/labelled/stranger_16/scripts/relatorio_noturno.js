// Total de entregas pendentes por região, todas as noites
const cron = require('node-cron');
const nodemailer = require('nodemailer');
const { Pool } = require('pg');

const pool = new Pool({ connectionString: process.env.ENTREGAS_DB });
const correio = nodemailer.createTransport({ host: 'mail.logsul.local', port: 25 });

async function enviar() {
  const { rows } = await pool.query(
    "SELECT regiao, COUNT(*) AS total FROM entrega WHERE situacao = 'PENDENTE' GROUP BY regiao ORDER BY 2 DESC",
  );
  const texto = rows.map((r) => `${r.regiao}: ${r.total}`).join('\n');
  await correio.sendMail({
    from: 'relatorios@logsul.example',
    to: 'operacao@logsul.example',
    subject: 'Entregas pendentes',
    text: texto || 'Nenhuma entrega pendente.',
  });
}

cron.schedule('0 23 * * *', () => enviar().catch(console.error), { timezone: 'America/Sao_Paulo' });
console.log('Agendado para as 23h.');
