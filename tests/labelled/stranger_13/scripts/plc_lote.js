// Lê o lote atual do PLC por Modbus e grava na base de dados
const ModbusRTU = require('modbus-serial');
const mysql = require('mysql2/promise');

const LINHAS = [
  { nome: 'Massas 1', ip: '10.30.1.21' },
  { nome: 'Massas 2', ip: '10.30.1.22' },
];

async function lerLote(ip) {
  const plc = new ModbusRTU();
  await plc.connectTCP(ip, { port: 502 });
  plc.setID(1);
  const { data } = await plc.readHoldingRegisters(100, 2);
  plc.close();
  return data[0] * 65536 + data[1];
}

(async () => {
  const pool = mysql.createPool('mysql://mes:Semola-dura91@bd01.padaria-serrana.local/producao');
  for (const linha of LINHAS) {
    const lote = await lerLote(linha.ip);
    await pool.execute('INSERT INTO lotes (linha, lote, lido_em) VALUES (?, ?, NOW())', [linha.nome, lote]);
    console.log(linha.nome, lote);
  }
  await pool.end();
})();
