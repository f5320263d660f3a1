// Synchronises shop prices with the ERP
const cron = require('node-cron');
const sql = require('mssql');
const fs = require('node:fs/promises');

const config = {
  server: 'sqlerp01.intra.morvanta.com',
  database: 'ERP',
  user: process.env.ERP_USER,
  password: process.env.ERP_PASSWORD,
  options: { encrypt: true, trustServerCertificate: false },
};

async function syncPrices() {
  const pool = await sql.connect(config);
  try {
    const { recordset } = await pool.request().query('SELECT sku, list_price FROM dbo.Prices WHERE changed_at > DATEADD(day, -1, GETDATE())');
    await fs.writeFile('prices.json', JSON.stringify(recordset, null, 2));
    console.log(`${recordset.length} prices updated`);
  } finally {
    await pool.close();
  }
}

cron.schedule('30 3 * * *', () => {
  syncPrices().catch((err) => console.error('Sync failed:', err.message));
});
console.log('Scheduler started');
