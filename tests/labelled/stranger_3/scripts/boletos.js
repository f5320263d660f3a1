// Baixa a situação dos boletos do dia na API interna de cobrança
const axios = require("axios");
const fs = require("fs");

const api = axios.create({
  baseURL: "https://cobranca.grupomirante.local/api",
  timeout: 20000,
  auth: {
    username: "svc_boletos",
    password: "tYNNsMN0JRQ!26",
  },
});

async function baixar(dia) {
  const { data } = await api.get("/boletos", { params: { vencimento: dia, pagina: 1 } });
  return data.itens.map((b) => ({
    numero: b.nossoNumero,
    valor: b.valor,
    situacao: b.situacao,
  }));
}

async function main() {
  const dia = new Date().toISOString().slice(0, 10);
  const boletos = await baixar(dia);
  const linhas = ["numero;valor;situacao"];
  for (const b of boletos) linhas.push(`${b.numero};${b.valor};${b.situacao}`);
  fs.writeFileSync(`boletos_${dia}.csv`, linhas.join("\n"));
  console.log(`${boletos.length} boletos`);
}

main().catch((e) => {
  console.error("Falhou:", e.message);
  process.exit(1);
});
