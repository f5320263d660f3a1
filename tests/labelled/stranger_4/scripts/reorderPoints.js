// Recalculates the reorder points every night at 3 o'clock
const cron = require('node-cron');
const { Pool } = require('pg');

const pool = new Pool({ connectionString: process.env.WMS_DATABASE_URL });

async function recalc() {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const res = await client.query(
      `UPDATE reorder_points r
          SET level = s.avg_daily * r.lead_days * 1.2
         FROM daily_sales_stats s
        WHERE s.sku = r.sku`
    );
    await client.query('COMMIT');
    console.log(new Date().toISOString(), res.rowCount, 'reorder points updated');
  } catch (err) {
    await client.query('ROLLBACK');
    console.error(err);
  } finally {
    client.release();
  }
}

cron.schedule('0 3 * * *', recalc, { timezone: 'Europe/Berlin' });
console.log('scheduler running');
