const sql = require("mssql");
const fs = require("fs");
// hit: escrow.js.database.connects-to-a-server
sql.connect(config).then(run);
fs.readFileSync("a.json");
// hit: escrow.js.database.loads-a-driver
const { Client } = require('pg');
// hit: escrow.js.database.loads-a-driver
import { MongoClient } from "mongodb";
const { join } = require("path");
const client = require("mysql2/promise");
// hit: escrow.js.database.connects-to-a-server
const session = client.createConnection({ host: process.env.HOST });
// hit: escrow.js.database.loads-a-driver
const knex = require("knex");
const parse = require("csv-parse/sync");
