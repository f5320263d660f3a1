// Envia o catálogo para o grupo de revendedores
const { Client, LocalAuth, MessageMedia } = require('whatsapp-web.js');
const qrcode = require('qrcode-terminal');

const ARQUIVO = process.argv[2] || 'catalogo_custos.pdf';
const GRUPO = process.env.GRUPO || 'Revendedores Sul';

const client = new Client({ authStrategy: new LocalAuth() });

client.on('qr', (qr) => qrcode.generate(qr, { small: true }));

client.on('ready', async () => {
  const chats = await client.getChats();
  const grupo = chats.find((c) => c.isGroup && c.name === GRUPO);
  if (!grupo) {
    console.error('Grupo não encontrado:', GRUPO);
    process.exit(1);
  }
  const midia = MessageMedia.fromFilePath(ARQUIVO);
  await client.sendMessage(grupo.id._serialized, midia, { caption: 'Catálogo atualizado' });
  console.log('Enviado para', GRUPO);
  setTimeout(() => process.exit(0), 5000);
});

client.initialize();
