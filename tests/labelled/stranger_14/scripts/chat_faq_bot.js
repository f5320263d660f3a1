const express = require("express");
const fs = require("fs");
const OpenAI = require("openai");

const openai = new OpenAI({ apiKey: process.env.OPENAI_API_KEY });
const faq = fs.readFileSync("faq.md", "utf8");

const app = express();
app.use(express.json());

app.post("/pergunta", async (req, res) => {
  const resposta = await openai.chat.completions.create({
    model: "gpt-4o-mini",
    temperature: 0.3,
    messages: [
      { role: "system", content: `Responda só com base nestas perguntas frequentes da loja:\n${faq}` },
      { role: "user", content: String(req.body.texto).slice(0, 1000) },
    ],
  });
  res.json({ resposta: resposta.choices[0].message.content });
});

app.listen(3000, () => console.log("ouvindo na porta 3000"));
