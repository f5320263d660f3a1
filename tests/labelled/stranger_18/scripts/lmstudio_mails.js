import { readFile, writeFile } from 'node:fs/promises';

const BASE = process.env.LOCAL_AI ?? 'http://localhost:1234';
const enquiries = JSON.parse(await readFile('enquiries.json', 'utf8'));

for (const e of enquiries) {
  const res = await fetch(`${BASE}/v1/chat/completions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      model: 'local-model',
      temperature: 0.2,
      messages: [{ role: 'user', content: `Draft a polite answer. Order ${e.order}, date ${e.date}: ${e.text}` }],
    }),
  });
  const data = await res.json();
  await writeFile(`drafts/${e.order}.txt`, data.choices[0].message.content);
}
