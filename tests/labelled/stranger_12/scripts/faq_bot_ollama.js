import fs from "node:fs/promises";
import { Ollama } from "ollama";

const ollama = new Ollama({ host: "http://gpu01.telco.internal:11434" });
const faq = await fs.readFile("faq.md", "utf8");

const question = process.argv.slice(2).join(" ");
if (!question) {
  console.error("usage: node faq_bot_ollama.js <question>");
  process.exit(1);
}

const answer = await ollama.chat({
  model: "qwen2.5:14b",
  messages: [
    { role: "system", content: `Answer only from this FAQ, in two sentences:\n${faq}` },
    { role: "user", content: question },
  ],
});
console.log(answer.message.content);
