// Collect order exports in a local SQLite file and show the best articles
const fs = require("fs");
const Database = require("better-sqlite3");

const db = new Database("orders.sqlite");
db.exec("CREATE TABLE IF NOT EXISTS orders (order_no TEXT, article TEXT, qty INTEGER, value REAL, PRIMARY KEY (order_no, article))");

const insert = db.prepare("INSERT OR REPLACE INTO orders VALUES (@order_no, @article, @qty, @value)");
const load = db.transaction((rows) => rows.forEach((row) => insert.run(row)));

for (const file of process.argv.slice(2)) {
  const [head, ...lines] = fs.readFileSync(file, "utf8").trim().split(/\r?\n/);
  const columns = head.split(";");
  load(
    lines.map((line) => {
      const row = Object.fromEntries(line.split(";").map((cell, i) => [columns[i], cell]));
      return { order_no: row.order_no, article: row.article, qty: Number(row.qty), value: Number(row.value) };
    }),
  );
  console.log(file, lines.length);
}

console.table(db.prepare("SELECT article, SUM(qty) AS qty, SUM(value) AS value FROM orders GROUP BY article ORDER BY value DESC LIMIT 10").all());
db.close();
