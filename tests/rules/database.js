const sql = require("mssql");
const fs = require("fs");
// hit: escrow.js.database.connects-to-a-server
sql.connect(config).then(run);
fs.readFileSync("a.json");
