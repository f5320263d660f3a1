// Rascunho das respostas para a página de perguntas frequentes, a partir do manual do produto
const { execSync } = require("child_process");
const fs = require("fs");

for (const pacote of ["openai", "csv-parse"]) {
  try {
    require.resolve(pacote);
  } catch {
    console.log(`A instalar ${pacote}...`);
    execSync(`npm install ${pacote}@latest`, { stdio: "inherit" });
  }
}

const OpenAI = require("openai");
const { parse } = require("csv-parse/sync");

const openai = new OpenAI({ apiKey: process.env.OPENAI_API_KEY });
const manual = fs.readFileSync("manual.txt", "utf8").slice(0, 60000);
const perguntas = parse(fs.readFileSync("perguntas.csv"), { columns: true });

(async () => {
  let html = "<h1>Perguntas frequentes</h1>\n";
  for (const { pergunta } of perguntas) {
    const resposta = await openai.chat.completions.create({
      model: "gpt-4o-mini",
      messages: [
        { role: "system", content: "Responde só com base no manual. Se não estiver lá, diz isso.\n\n" + manual },
        { role: "user", content: pergunta },
      ],
    });
    html += `<h3>${pergunta}</h3>\n<p>${resposta.choices[0].message.content}</p>\n`;
    console.log("respondida:", pergunta);
  }
  fs.writeFileSync("faq.html", html);
})();
