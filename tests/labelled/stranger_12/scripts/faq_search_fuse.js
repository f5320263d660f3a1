import fs from "node:fs/promises";
import Fuse from "fuse.js";

const text = await fs.readFile("faq.md", "utf8");
const entries = text
  .split(/^## /m)
  .slice(1)
  .map((block) => {
    const [question, ...answer] = block.split("\n");
    return { question: question.trim(), answer: answer.join("\n").trim() };
  });

const fuse = new Fuse(entries, { keys: ["question", "answer"], threshold: 0.4, includeScore: true });
const query = process.argv.slice(2).join(" ");

for (const { item, score } of fuse.search(query).slice(0, 3)) {
  console.log(`[${(1 - score).toFixed(2)}] ${item.question}\n${item.answer}\n`);
}
