// Grava no MySQL do portal a situação de cada estande.
const fs = require('fs');
const mysql = require('mysql2/promise');
const { parse } = require('csv-parse/sync');

const config = {
  host: 'db-portal.feiramundo.intra',
  user: 'estandes_rw',
  password: 'Hc8~jangada.Lua36',
  database: 'portal',
};

const SQL = `
  INSERT INTO estandes (codigo, pavilhao, metragem, situacao)
  VALUES (?, ?, ?, ?)
  ON DUPLICATE KEY UPDATE metragem = VALUES(metragem), situacao = VALUES(situacao)`;

async function main() {
  const arquivo = process.argv[2] || 'F:/Comercial/situacao_estandes.csv';
  const linhas = parse(fs.readFileSync(arquivo), { columns: true, delimiter: ';', bom: true });
  const con = await mysql.createConnection(config);
  try {
    await con.beginTransaction();
    for (const l of linhas) {
      await con.execute(SQL, [l.codigo, l.pavilhao, Number(l.m2), l.situacao]);
    }
    await con.commit();
    console.log(`${linhas.length} estandes gravados`);
  } catch (e) {
    await con.rollback();
    console.error('Nada gravado:', e.message);
    process.exitCode = 1;
  } finally {
    await con.end();
  }
}

main();
