import { readFile } from 'node:fs/promises';

interface Click { link: string; position: number; clicks: number }

const texto = await readFile('clics.csv', 'utf8');
const filas: Click[] = texto.split(/\r?\n/).slice(1).filter(Boolean).map((l) => {
  const [link, position, clicks] = l.split(';');
  return { link, position: Number(position), clicks: Number(clicks) };
});

const total = filas.reduce((n, f) => n + f.clicks, 0);
for (const f of filas.sort((a, b) => b.clicks - a.clicks)) {
  console.log(f.position, f.link, `${((f.clicks / total) * 100).toFixed(1)} %`);
}
