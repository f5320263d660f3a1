// Clientes particulares inactivos desde hace un año
const fs = require("fs");
const { Client } = require("pg");

const CONSULTA = `
  SELECT c.nombre, c.apellidos, c.dni, c.correo, c.telefono, MAX(p.fecha) AS ultima_compra
    FROM clientes c LEFT JOIN pedidos p ON p.cliente_id = c.id
   WHERE c.tipo = 'particular'
   GROUP BY c.id
  HAVING COALESCE(MAX(p.fecha), '2000-01-01') < CURRENT_DATE - INTERVAL '1 year'`;

async function main() {
  const cliente = new Client({ connectionString: process.env.VENTAS_DB_URL });
  await cliente.connect();
  try {
    const { rows } = await cliente.query(CONSULTA);
    const lineas = rows.map((r) => [r.nombre, r.apellidos, r.dni, r.correo, r.telefono, r.ultima_compra?.toISOString() ?? ""].join(";"));
    fs.writeFileSync("inactivos.csv", lineas.join("\n"), "utf8");
    console.log(`${rows.length} clientes inactivos`);
  } finally {
    await cliente.end();
  }
}

main().catch((e) => {
  console.error("Error:", e.message);
  process.exitCode = 1;
});
