const fs = require("fs");
const { Client, LocalAuth } = require("whatsapp-web.js");
const qrcode = require("qrcode-terminal");

const devedores = fs
  .readFileSync("parcelas_vencidas.csv", "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((l) => {
    const [nome, cpf, celular, contrato, vencimento, valor] = l.split(";");
    return { nome, cpf, celular, contrato, vencimento, valor: valor.trim() };
  });

const zap = new Client({ authStrategy: new LocalAuth() });
zap.on("qr", (qr) => qrcode.generate(qr, { small: true }));

zap.on("ready", async () => {
  for (const d of devedores) {
    const numero = `55${d.celular.replace(/\D/g, "")}@c.us`;
    const texto =
      `Olá ${d.nome.split(" ")[0]}, a parcela do contrato ${d.contrato} (CPF final ${d.cpf.slice(-2)}) ` +
      `venceu em ${d.vencimento}, no valor de R$ ${d.valor}. Podemos ajudar?`;
    await zap.sendMessage(numero, texto);
    await new Promise((r) => setTimeout(r, 5000));
  }
  console.log(`${devedores.length} mensagens enviadas`);
  process.exit(0);
});

zap.initialize();
