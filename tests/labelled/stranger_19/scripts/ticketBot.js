// Proposes answers to open IT tickets
const fs = require('fs');
const OpenAI = require('openai');

const openai = new OpenAI({ apiKey: process.env.OPENAI_API_KEY });
const tickets = JSON.parse(fs.readFileSync('tickets.json', 'utf8')).filter((t) => t.state === 'open');

async function propose(ticket) {
  const response = await openai.responses.create({
    model: process.env.MODEL || 'gpt-4.1-mini',
    instructions: 'You are a help desk agent. Answer in at most 80 words and name the next step.',
    input: `${ticket.title}\n\n${ticket.text}`,
  });
  return { id: ticket.id, title: ticket.title, proposal: response.output_text };
}

(async () => {
  const proposals = [];
  for (const ticket of tickets) {
    proposals.push(await propose(ticket));
  }
  fs.writeFileSync('proposals.json', JSON.stringify(proposals, null, 2));
  console.log(`${proposals.length} proposals written`);
})();
