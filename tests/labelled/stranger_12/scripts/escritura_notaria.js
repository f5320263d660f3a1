const fs = require("fs");
const path = require("path");
const { Storage } = require("megajs");

const CARPETA = "\\\\obra-fs\\ventas\\escrituras";

// escritura_<dni>_<apellidos>.pdf; la del piso piloto no interesa
const EXCLUIDOS = new Set(["74480900T"]);

function escrituras() {
  return fs
    .readdirSync(CARPETA)
    .map((nombre) => ({ nombre, partes: /^escritura_(\d{8}[A-Z])_(.+)\.pdf$/.exec(nombre) }))
    .filter(({ partes }) => partes && !EXCLUIDOS.has(partes[1]))
    .map(({ nombre, partes }) => ({ nombre, dni: partes[1], apellidos: partes[2] }));
}

async function main() {
  const storage = await new Storage({
    email: process.env.MEGA_EMAIL,
    password: process.env.MEGA_PASSWORD,
  }).ready;

  for (const { nombre, dni, apellidos } of escrituras()) {
    const datos = fs.readFileSync(path.win32.join(CARPETA, nombre));
    await storage.upload({ name: `${apellidos} ${dni}.pdf`, size: datos.length }, datos).complete;
    console.log("subido", apellidos);
  }
  storage.close();
}

main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
