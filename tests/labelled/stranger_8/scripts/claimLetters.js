// Drafts answers to transport claims in the evening, when nobody else needs the quota.
const fs = require('fs');
const Anthropic = require('@anthropic-ai/sdk');

const client = new Anthropic();

function untilTonight() {
  const start = new Date();
  start.setHours(22, 0, 0, 0);
  return Math.max(0, start - Date.now());
}

async function draft(claim) {
  const message = await client.messages.create({
    model: 'claude-3-5-haiku-latest',
    max_tokens: 600,
    messages: [{ role: 'user', content: `Draft a polite answer to this transport claim:\n${claim.text}` }],
  });
  return message.content[0].text;
}

setTimeout(async () => {
  const claims = JSON.parse(fs.readFileSync('claims.json', 'utf8'));
  for (const claim of claims) {
    fs.writeFileSync(`answers/${claim.number}.txt`, await draft(claim));
  }
  console.log(`${claims.length} drafts`);
}, untilTonight());
