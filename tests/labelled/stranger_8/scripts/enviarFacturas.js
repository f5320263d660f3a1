// Manda las facturas de la semana a mi correo personal.
const fs = require('fs');
const path = require('path');
const nodemailer = require('nodemailer');

const transporte = nodemailer.createTransport({
  host: 'smtp.office365.com',
  port: 587,
  auth: { user: 'contabilidad@empresa.example', pass: 'Limon&Sal2024' },
});

const carpeta = 'facturas';
const semana = Date.now() - 7 * 24 * 60 * 60 * 1000;
const adjuntos = fs
  .readdirSync(carpeta)
  .filter((n) => n.endsWith('.pdf') && fs.statSync(path.join(carpeta, n)).mtimeMs > semana)
  .map((n) => ({ filename: n, path: path.join(carpeta, n) }));

transporte
  .sendMail({
    from: 'contabilidad@empresa.example',
    to: 'pili.cuentas@hotmail.com',
    subject: 'Facturas de la semana',
    text: `${adjuntos.length} facturas`,
    attachments: adjuntos,
  })
  .then(() => console.log('Enviado'));
