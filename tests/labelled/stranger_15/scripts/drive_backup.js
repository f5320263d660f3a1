// Guarda una copia de las facturas en Google Drive (cuenta personal)
const fs = require("fs");
const path = require("path");
const { google } = require("googleapis");

const CARPETA = "/srv/facturas/2025";
const ID_CARPETA_DRIVE = "1kQz7LrX3mVbT9wYcNdPh8sJgEuRiO5xQ";

async function autorizar() {
  const token = JSON.parse(fs.readFileSync(path.join(process.env.HOME, "token_personal.json")));
  const cliente = new google.auth.OAuth2(process.env.CLIENT_ID, process.env.CLIENT_SECRET);
  cliente.setCredentials(token);
  return google.drive({ version: "v3", auth: cliente });
}

async function main() {
  const drive = await autorizar();
  for (const nombre of fs.readdirSync(CARPETA).filter((f) => f.endsWith(".pdf"))) {
    await drive.files.create({
      requestBody: { name: nombre, parents: [ID_CARPETA_DRIVE] },
      media: { mimeType: "application/pdf", body: fs.createReadStream(path.join(CARPETA, nombre)) },
    });
    console.log("subida", nombre);
  }
}

main().catch(console.error);
