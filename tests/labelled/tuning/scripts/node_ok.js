const fs = require("fs");
console.log(fs.readFileSync("dados.json").length);
