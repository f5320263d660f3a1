// Nightly price list for the shop
const cron = require('node-cron');
const sql = require('mssql');
const fs = require('fs/promises');

const config = {
  server: 'erp-sql.intern',
  database: 'Erp',
  user: 'shop_prices',
  password: 'Zwetschge+Knödel7',
  options: { encrypt: true },
};

async function exportPrices() {
  const pool = await sql.connect(config);
  const { recordset } = await pool.request().query(
    'SELECT ItemNo AS sku, NetPrice AS net, ValidFrom AS since FROM PriceList WHERE Shop = 1'
  );
  await fs.writeFile('/var/www/shop/prices.json', JSON.stringify(recordset));
  await pool.close();
  console.log(new Date().toISOString(), recordset.length, 'prices');
}

cron.schedule('30 2 * * *', () => exportPrices().catch(console.error));
