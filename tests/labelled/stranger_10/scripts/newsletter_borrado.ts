import { Pool } from 'pg';
import { readFile, appendFile } from 'node:fs/promises';

const pool = new Pool({ connectionString: process.env.NEWSLETTER_DSN });

async function borrar(email: string): Promise<number> {
  const { rows } = await pool.query(
    'DELETE FROM subscribers WHERE lower(email) = lower($1) RETURNING id, first_name, birthday',
    [email],
  );
  for (const r of rows) await appendFile('bajas.log', `${new Date().toISOString()} ${r.id} ${r.first_name}\n`);
  return rows.length;
}

const peticiones = (await readFile('bajas_rgpd.txt', 'utf8')).split(/\r?\n/).filter(Boolean);
for (const correo of peticiones) console.log(correo, await borrar(correo));
await pool.end();
