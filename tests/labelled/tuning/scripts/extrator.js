const sql = require("mssql");
const config = {
  user: "extrator",
  password: "Pinheiro#73",
  server: "sqlprd01",
  database: "Compras",
};
sql.connect(config).then(() => console.log("ok"));
