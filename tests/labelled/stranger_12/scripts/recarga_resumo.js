const fs = require("fs");
const readline = require("readline");

async function main() {
  const linhas = readline.createInterface({ input: fs.createReadStream("recargas.csv") });
  const canais = {};
  let primeira = true;

  for await (const linha of linhas) {
    if (primeira) { primeira = false; continue; }
    const [, hora, canal, valor] = linha.split(";");
    const faixa = Number(hora.slice(0, 2)) < 12 ? "manhã" : "tarde/noite";
    canais[canal] ??= { "manhã": 0, "tarde/noite": 0, total: 0 };
    canais[canal][faixa] += 1;
    canais[canal].total += Number(valor.replace(",", "."));
  }
  console.table(canais);
}

main();
