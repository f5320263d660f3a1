import { AzureOpenAI } from "openai";
import { readFile } from "node:fs/promises";

const ai = new AzureOpenAI({
  endpoint: process.env.AOAI_ENDPOINT, apiKey: process.env.AOAI_KEY,
  deployment: "gpt-4o", apiVersion: "2024-10-21",
});

export async function answer(question: string): Promise<string> {
  const manual = await readFile("manual.md", "utf8");
  const r = await ai.chat.completions.create({
    model: "gpt-4o",
    messages: [
      { role: "system", content: `Answer only from this manual:\n${manual}` },
      { role: "user", content: question },
    ],
  });
  return r.choices[0].message.content ?? "";
}

answer(process.argv.slice(2).join(" ")).then(console.log);
