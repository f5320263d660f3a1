#!/usr/bin/env node
// Writes shop texts from product attributes with a LangChain chain.
import fs from 'node:fs/promises';
import { ChatMistralAI } from '@langchain/mistralai';
import { PromptTemplate } from '@langchain/core/prompts';
import { StringOutputParser } from '@langchain/core/output_parsers';

const prompt = PromptTemplate.fromTemplate(
  'Write a shop text of at most 60 words for {title}. Material: {material}. Size: {size}. Tone: {tone}.'
);

async function main() {
  const [, , input = 'products.json', output = 'texts.json'] = process.argv;
  const products = JSON.parse(await fs.readFile(input, 'utf8'));
  const chain = prompt
    .pipe(new ChatMistralAI({ model: 'mistral-small-latest', temperature: 0.7 }))
    .pipe(new StringOutputParser());

  const texts = {};
  for (const p of products) {
    try {
      texts[p.sku] = await chain.invoke({ ...p, tone: 'friendly' });
      console.log(p.sku, texts[p.sku].length);
    } catch (err) {
      console.error(p.sku, err.message);
    }
  }
  await fs.writeFile(output, JSON.stringify(texts, null, 2));
}

await main();
