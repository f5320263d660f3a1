const express = require("express");
const fs = require("fs");

const blocos = fs
  .readFileSync("faq.md", "utf8")
  .split(/^## /m)
  .slice(1)
  .map((b) => {
    const [pergunta, ...resto] = b.split("\n");
    return { pergunta, resposta: resto.join("\n").trim() };
  });

const palavras = (t) => new Set(t.toLowerCase().match(/[a-zà-ú]{4,}/g) || []);

function procurar(texto) {
  const alvo = palavras(texto);
  let melhor = null;
  let nota = 0;
  for (const b of blocos) {
    const comuns = [...palavras(b.pergunta)].filter((p) => alvo.has(p)).length;
    if (comuns > nota) {
      nota = comuns;
      melhor = b;
    }
  }
  return melhor ? melhor.resposta : "Não encontrei. Fale com o nosso atendimento.";
}

const app = express();
app.use(express.json());
app.post("/pergunta", (req, res) => res.json({ resposta: procurar(String(req.body.texto)) }));
app.listen(3000, () => console.log("ouvindo na porta 3000"));
