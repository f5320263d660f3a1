// Envia a lista de entregas do dia seguinte para o grupo de WhatsApp dos motoristas, às 22h
const { Client, LocalAuth } = require('whatsapp-web.js');
const fs = require('fs');

const GRUPO = '120363041855729913@g.us';
const client = new Client({ authStrategy: new LocalAuth() });

function lista() {
  const entregas = JSON.parse(fs.readFileSync('/mnt/logistica/entregas_amanha.json', 'utf8'));
  return entregas
    .map((e, i) => `${i + 1}. ${e.nomeCliente} - ${e.endereco} - tel. ${e.celular}`)
    .join('\n');
}

function msAte(hora) {
  const alvo = new Date();
  alvo.setHours(hora, 0, 0, 0);
  if (alvo < new Date()) alvo.setDate(alvo.getDate() + 1);
  return alvo - new Date();
}

client.on('ready', () => {
  setTimeout(async () => {
    await client.sendMessage(GRUPO, lista());
    console.log('enviado');
    process.exit(0);
  }, msAte(22));
});
client.initialize();
