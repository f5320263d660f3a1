import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.TICKETS_DSN });

const { rows } = await pool.query(
  'SELECT queue, count(*)::int AS open, min(created_at) AS oldest FROM tickets WHERE closed_at IS NULL GROUP BY queue');
console.table(rows);
await pool.end();
