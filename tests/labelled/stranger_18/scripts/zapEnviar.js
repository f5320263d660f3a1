const { Client, LocalAuth, MessageMedia } = require('whatsapp-web.js');
const fs = require('fs');
const { parse } = require('csv-parse/sync');

const linhas = parse(fs.readFileSync('clientes_pf.csv'), { columns: true, delimiter: ';' });
const cliente = new Client({ authStrategy: new LocalAuth() });

cliente.on('ready', async () => {
  for (const l of linhas) {
    const boleto = MessageMedia.fromFilePath(`boletos/${l.cpf.replace(/\D/g, '')}.pdf`);
    await cliente.sendMessage(`55${l.celular}@c.us`, boleto, {
      caption: `Oi ${l.nome}, segue o boleto de R$ ${l.valor}.`,
    });
    await new Promise((r) => setTimeout(r, 4000));
  }
  await cliente.destroy();
});
cliente.initialize();
