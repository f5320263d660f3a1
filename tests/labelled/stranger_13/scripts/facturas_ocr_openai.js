// Lee fotos de facturas con gpt-4o y guarda los datos en Airtable
import fs from 'node:fs';
import path from 'node:path';
import OpenAI from 'openai';
import Airtable from 'airtable';

const openai = new OpenAI();
const base = new Airtable({ apiKey: process.env.AIRTABLE_PAT }).base('appQ7mT2vXc9LzRbK');

const carpeta = process.argv[2] ?? 'facturas';
for (const nombre of fs.readdirSync(carpeta).filter((n) => n.endsWith('.jpg'))) {
  const b64 = fs.readFileSync(path.join(carpeta, nombre)).toString('base64');
  const r = await openai.chat.completions.create({
    model: 'gpt-4o',
    response_format: { type: 'json_object' },
    messages: [{
      role: 'user',
      content: [
        { type: 'text', text: 'Devuelve JSON con emisor, cif, fecha, base, iva, total.' },
        { type: 'image_url', image_url: { url: `data:image/jpeg;base64,${b64}` } },
      ],
    }],
  });
  const datos = JSON.parse(r.choices[0].message.content);
  await base('Facturas').create([{ fields: { Fichero: nombre, ...datos } }]);
  console.log(nombre, datos.total);
}
