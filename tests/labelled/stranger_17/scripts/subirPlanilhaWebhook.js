// Lê a planilha de contratos de estande e manda cada linha ao webhook da agência.
// npm install xlsx axios
const xlsx = require('xlsx');
const axios = require('axios');

const PLANILHA = 'F:/Comercial/contratos_estandes.xlsx';
const GANCHO = process.env.GANCHO_AGENCIA || 'https://hooks.zapier.com/hooks/catch/9143307/q2vt8xk/';

function lerLinhas(caminho) {
  const wb = xlsx.readFile(caminho);
  const aba = wb.Sheets['Contratos'];
  return xlsx.utils.sheet_to_json(aba, { defval: '' });
}

function converter(linha) {
  return {
    estande: linha['Estande'],
    pavilhao: linha['Pavilhão'],
    metragem: Number(linha['m2']) || 0,
    valor: Number(linha['Valor']) || 0,
    desconto: Number(linha['Desconto']) || 0,
  };
}

const esperar = (ms) => new Promise((ok) => setTimeout(ok, ms));

(async () => {
  const linhas = lerLinhas(PLANILHA).map(converter);
  let enviados = 0;
  for (const item of linhas) {
    try {
      await axios.post(GANCHO, item, { timeout: 15000 });
      enviados += 1;
    } catch (e) {
      console.error(`Estande ${item.estande}: ${e.message}`);
    }
    await esperar(400);
  }
  console.log(`${enviados} de ${linhas.length} contratos enviados`);
})();
