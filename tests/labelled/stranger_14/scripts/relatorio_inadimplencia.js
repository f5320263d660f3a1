const fs = require("fs");

const faixas = [
  { nome: "1-30", ate: 30 },
  { nome: "31-60", ate: 60 },
  { nome: "61-90", ate: 90 },
  { nome: "90+", ate: Infinity },
];

const hoje = new Date();
const linhas = fs.readFileSync("parcelas_vencidas_resumo.csv", "utf8").trim().split("\n").slice(1);
const tabela = {};

for (const linha of linhas) {
  const [agencia, vencimento, valor] = linha.split(";");
  const [d, m, a] = vencimento.split("/").map(Number);
  const dias = Math.floor((hoje - new Date(a, m - 1, d)) / 86400000);
  const faixa = faixas.find((f) => dias <= f.ate).nome;
  tabela[agencia] ??= {};
  tabela[agencia][faixa] = (tabela[agencia][faixa] || 0) + Number(valor.replace(".", "").replace(",", "."));
}

console.table(tabela);
fs.writeFileSync("inadimplencia.json", JSON.stringify(tabela, null, 2));
