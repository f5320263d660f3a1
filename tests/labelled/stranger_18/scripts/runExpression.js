const fs = require('fs');
const vm = require('vm');

const [file, expression] = process.argv.slice(2);
const [head, ...lines] = fs.readFileSync(file, 'utf8').trim().split('\n');
const columns = head.split(';');
for (const line of lines) {
  const row = Object.fromEntries(line.split(';').map((v, i) => [columns[i], v]));
  if (vm.runInNewContext(expression, { row, Number, Date })) console.log(line);
}
