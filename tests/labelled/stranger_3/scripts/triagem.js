// Classifica as reclamações do SAC por assunto
const fs = require("fs");

const CHAVE = process.env.GROQ_API_KEY;

async function classificar(texto) {
  const r = await fetch("https://api.groq.com/openai/v1/chat/completions", {
    method: "POST",
    headers: { Authorization: `Bearer ${CHAVE}`, "Content-Type": "application/json" },
    body: JSON.stringify({
      model: "llama-3.3-70b-versatile",
      messages: [
        { role: "system", content: "Responda só com: entrega, troca, cobrança ou outro." },
        { role: "user", content: texto },
      ],
    }),
  });
  const d = await r.json();
  return d.choices[0].message.content.trim();
}

(async () => {
  const linhas = fs.readFileSync("reclamacoes.txt", "utf8").split("\n").filter(Boolean);
  const saida = [];
  for (const linha of linhas) saida.push(`${await classificar(linha)};${linha}`);
  fs.writeFileSync("reclamacoes_classificadas.csv", saida.join("\n"));
})();
