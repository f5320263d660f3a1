const fs = require("fs");
const rows = JSON.parse(fs.readFileSync("users.json"));
console.log(rows.map(r => ({ name: r.firstName, surname: r.lastName, ssn: r.ssn })));
