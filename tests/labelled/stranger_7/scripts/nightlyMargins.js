// Nightly margin export
const cron = require("node-cron");
const fs = require("fs");
const sql = require("mssql");

const config = {
  server: "sqldwh02.corp.example",
  database: "DWH",
  user: "margin_job",
  password: "Sextant*Bay7",
  options: { encrypt: true },
};

async function exportMargins() {
  const pool = await sql.connect(config);
  try {
    const result = await pool.request().query(`
      SELECT product_line, SUM(revenue) AS revenue, SUM(cogs) AS cogs
      FROM mart.sales WHERE period = FORMAT(GETDATE(), 'yyyy-MM')
      GROUP BY product_line`);
    const lines = result.recordset.map((r) => [r.product_line, r.revenue, r.cogs, (1 - r.cogs / r.revenue).toFixed(3)].join(";"));
    fs.writeFileSync("margins.csv", ["line;revenue;cogs;margin", ...lines].join("\n"));
    console.log(new Date().toISOString(), lines.length, "lines");
  } finally {
    await pool.close();
  }
}

cron.schedule("30 3 * * *", () => {
  exportMargins().catch((err) => console.error(err));
});
console.log("Waiting for 03:30");
