const fs = require('fs');
const linhas = fs.readFileSync('pedidos.csv', 'utf8').split('\n');
console.log(linhas.filter(l => l.includes('ABERTO')).length);
