const fs = require('fs');
const v = JSON.parse(fs.readFileSync('valores.json', 'utf8'));
console.log(v.reduce((a, b) => a + b, 0));
