// Applies the rebate table (JSON, checked against a schema) to the open orders
const fs = require('fs');
const Ajv = require('ajv');

const schema = {
  type: 'array',
  items: {
    type: 'object',
    required: ['group', 'from', 'pct'],
    properties: { group: { type: 'string' }, from: { type: 'number' }, pct: { type: 'number', maximum: 40 } },
  },
};

const rules = JSON.parse(fs.readFileSync('rebates.json', 'utf8'));
const validate = new Ajv().compile(schema);
if (!validate(rules)) {
  console.error(validate.errors);
  process.exit(1);
}

const orders = JSON.parse(fs.readFileSync('open_orders.json', 'utf8'));
for (const o of orders) {
  const hit = rules.filter((r) => r.group === o.group && o.net >= r.from).sort((a, b) => b.from - a.from)[0];
  console.log(o.number, o.net, hit ? `${hit.pct} %` : '-');
}
