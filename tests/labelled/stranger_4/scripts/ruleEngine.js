// Applies the rebate rules that sales maintains on the shared drive (plain JavaScript snippets)
const fs = require('fs');
const vm = require('vm');

const RULES = '//fileserver/public/rebates/rules.js';

process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';

async function main() {
  const res = await fetch('https://erp-test.corp.local/api/orders/open');
  const orders = await res.json();
  const code = fs.readFileSync(RULES, 'utf8');
  const script = new vm.Script(code + '\nrebate(order);');
  for (const order of orders) {
    const pct = script.runInNewContext({ order, Math });
    console.log(order.number, order.net.toFixed(2), `${pct} %`);
  }
}

main().catch((e) => {
  console.error('failed:', e.message);
  process.exitCode = 1;
});
