// Envia o CSV de pedidos do dia para o meu e-mail particular
const nodemailer = require("nodemailer");
const path = require("path");

const config = {
  host: "smtp.gmail.com",
  port: 465,
  secure: true,
  auth: { user: "paula.reis.loja@gmail.com", pass: "wzlq mtkd hbra vopn" },
};

const arquivo = path.resolve("export/pedidos_hoje.csv");

(async () => {
  const transporte = nodemailer.createTransport(config);
  const info = await transporte.sendMail({
    from: config.auth.user,
    to: "paula.reis.casa@hotmail.com",
    subject: `Pedidos ${new Date().toLocaleDateString("pt-BR")}`,
    text: "Segue em anexo.",
    attachments: [{ path: arquivo }],
  });
  console.log("Enviado:", info.messageId);
})();
