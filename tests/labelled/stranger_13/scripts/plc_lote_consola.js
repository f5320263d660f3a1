// Mostra o lote atual de cada linha, lido do PLC por Modbus
const ModbusRTU = require('modbus-serial');

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
  for (const linha of LINHAS) {
    console.log(linha.nome.padEnd(12), await lerLote(linha.ip));
  }
})();
