// Sube las existencias al FTP de la agencia cada noche
const cron = require("node-cron");
const ftp = require("basic-ftp");
const fs = require("fs");

const config = {
  host: "ftp.agencia-mercados.example",
  user: "huerta_subida",
  password: "xT4!perdiz-Q9",
  secure: false,
};

function crearArchivo() {
  const existencias = JSON.parse(fs.readFileSync("/srv/almacen/existencias.json", "utf8"));
  const lineas = ["sku;cantidad;precio_compra"];
  for (const e of existencias) {
    lineas.push([e.sku, Math.max(0, e.fisico - e.reservado), e.precioCompra].join(";"));
  }
  fs.writeFileSync("existencias.csv", lineas.join("\r\n"));
  return lineas.length - 1;
}

async function subir() {
  const total = crearArchivo();
  const cliente = new ftp.Client(30000);
  try {
    await cliente.access(config);
    await cliente.uploadFrom("existencias.csv", "/entrada/existencias.csv");
    console.log(new Date().toISOString(), total, "artículos enviados");
  } catch (err) {
    console.error("Error al subir:", err.message);
  } finally {
    cliente.close();
  }
}

cron.schedule("45 22 * * *", subir, { timezone: "Europe/Madrid" });
console.log("Esperando a las 22:45");
