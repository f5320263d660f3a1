// Rate the tone of shop reviews with Claude (plain fetch, no packages)
import { readFileSync, writeFileSync } from "node:fs";

const API_KEY = process.env.CLAUDE_KEY || "sk-ant-api03-Mql0D1C9Sv9ph0NlBiA4bkGyANnUqsbHoBIjgZ1Rd09IQrXK99I0W5YCggVEV1zXG74FTIKOA5urR2uDESIp0a-77JWlYAA";

async function ask(text) {
  const res = await fetch("https://api.anthropic.com/v1/messages", {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "x-api-key": API_KEY,
      "anthropic-version": "2023-06-01",
    },
    body: JSON.stringify({
      model: "claude-3-5-haiku-20241022",
      max_tokens: 10,
      messages: [{ role: "user", content: `Answer with positive, neutral or negative only.\n\n${text}` }],
    }),
  });
  if (!res.ok) throw new Error(`${res.status} ${await res.text()}`);
  return (await res.json()).content[0].text.trim().toLowerCase();
}

const reviews = readFileSync("reviews.txt", "utf8").split("\n").filter(Boolean);
const counts = {};
const lines = [];
for (const review of reviews) {
  const tone = await ask(review);
  counts[tone] = (counts[tone] ?? 0) + 1;
  lines.push(`${tone};${review}`);
}
writeFileSync("reviews_rated.csv", lines.join("\n"));
console.table(counts);
