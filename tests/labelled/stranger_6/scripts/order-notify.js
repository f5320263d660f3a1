// Posts the daily order backlog into the channel of our freelance team
const { readFileSync } = require('fs');

const WEBHOOK_URL = 'https://discord.com/api/webhooks/1184620937751234567/kQ7xVz2LwTb9RmYh4NcPd8JsG1UfEo6AKi3tXyBv5CrWm0HnLgDaZe8RqTjS_p4vKw2M';
const MAX_LINES = 25;

function readBacklog(file) {
  const [header, ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/);
  const columns = header.split(';');
  return lines.map((line) => Object.fromEntries(line.split(';').map((v, i) => [columns[i], v])));
}

async function post(content) {
  const res = await fetch(WEBHOOK_URL, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ content }),
  });
  if (!res.ok) throw new Error(`HTTP ${res.status}`);
}

(async () => {
  const orders = readBacklog('backlog.csv');
  const text = orders.slice(0, MAX_LINES).map((o) => `${o.order_no} | ${o.customer_no} | ${o.open_value}`).join('\n');
  await post(`**Backlog (${orders.length})**\n\`\`\`\n${text}\n\`\`\``);
})().catch((e) => { console.error(e); process.exit(1); });
