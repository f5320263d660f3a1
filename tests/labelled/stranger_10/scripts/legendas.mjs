import ollama from 'ollama';
import { readdir, readFile, writeFile } from 'node:fs/promises';

for (const nome of await readdir('obra_ponte')) {
  if (!nome.endsWith('.jpg')) continue;
  const imagem = await readFile(`obra_ponte/${nome}`);
  const r = await ollama.chat({
    model: 'llava:13b',
    messages: [{ role: 'user', content: 'Descreva a obra em uma frase.', images: [imagem.toString('base64')] }],
  });
  await writeFile(`obra_ponte/${nome}.txt`, r.message.content);
}
