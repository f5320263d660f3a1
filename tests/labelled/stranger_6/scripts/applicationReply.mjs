// Writes replies to applicants from the application list
import { readFile, writeFile, mkdir } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import OpenAI from 'openai';

const openai = new OpenAI(); // reads OPENAI_API_KEY
const OUT_DIR = './replies';

const buildPrompt = ({ firstName, lastName, address, birthDate, position, decision }) => `
Write a friendly letter to ${firstName} ${lastName}, ${address} (born ${birthDate}),
who applied as ${position}. Decision: ${decision}.`;

const rows = parse(await readFile('applicants.csv'), { columns: true, skip_empty_lines: true });
await mkdir(OUT_DIR, { recursive: true });

for (const row of rows) {
  const completion = await openai.chat.completions.create({
    model: 'gpt-4o-mini',
    messages: [{ role: 'user', content: buildPrompt(row) }],
  });
  await writeFile(`${OUT_DIR}/${row.id}.txt`, completion.choices[0].message.content);
}
console.log(`${rows.length} letters written`);
