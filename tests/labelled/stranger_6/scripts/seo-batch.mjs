// SEO titles in batches; works only between 22:00 and 05:00 because of the cheaper rate
import Anthropic from '@anthropic-ai/sdk';
import { readFile, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

const anthropic = new Anthropic({ apiKey: process.env.ANTHROPIC_API_KEY });
const allowed = () => {
  const hour = new Date().getHours();
  return hour >= 22 || hour < 5;
};

async function seoTitle(product) {
  const msg = await anthropic.messages.create({
    model: 'claude-3-5-haiku-latest',
    max_tokens: 80,
    messages: [{ role: 'user', content: `SEO title (max 60 characters) for: ${product.name}. ${product.features}` }],
  });
  return msg.content[0].text.trim();
}

const products = JSON.parse(await readFile('products.json', 'utf8'));
for (const product of products) {
  while (!allowed()) await sleep(10 * 60 * 1000);
  product.seoTitle ??= await seoTitle(product);
  await writeFile('products.json', JSON.stringify(products, null, 2));
}
