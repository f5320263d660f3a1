// Generates product descriptions from attributes
import fs from "node:fs";
import OpenAI from "openai";
import { parse } from "csv-parse/sync";

const openai = new OpenAI(); // reads OPENAI_API_KEY
const products = parse(fs.readFileSync("attributes.csv"), { columns: true, delimiter: ";" });

async function describe(product) {
  const attributes = Object.entries(product).map(([k, v]) => `${k}: ${v}`).join("\n");
  const completion = await openai.chat.completions.create({
    model: "gpt-4o-mini",
    messages: [
      { role: "system", content: "Write a product description of 60 words in German. No superlatives." },
      { role: "user", content: attributes },
    ],
  });
  return completion.choices[0].message.content.trim();
}

const out = [];
for (const product of products) {
  out.push({ sku: product.sku, description: await describe(product) });
  console.log(product.sku);
}
fs.writeFileSync("descriptions.json", JSON.stringify(out, null, 2));
