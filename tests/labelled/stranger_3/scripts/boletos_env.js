// Baixa a situação dos boletos do dia na API interna de cobrança
require("dotenv").config();
const axios = require("axios");
const fs = require("fs");

const { COBRANCA_USUARIO, COBRANCA_SENHA } = process.env;
if (!COBRANCA_USUARIO || !COBRANCA_SENHA) {
  console.error("Defina COBRANCA_USUARIO e COBRANCA_SENHA no ambiente");
  process.exit(2);
}

const api = axios.create({
  baseURL: "https://cobranca.grupomirante.local/api",
  auth: { username: COBRANCA_USUARIO, password: COBRANCA_SENHA },
});

async function main() {
  const dia = new Date().toISOString().slice(0, 10);
  const { data } = await api.get("/boletos", { params: { vencimento: dia } });
  const linhas = data.itens.map((b) => `${b.nossoNumero};${b.valor};${b.situacao}`);
  fs.writeFileSync(`boletos_${dia}.csv`, linhas.join("\n"));
}

main();
