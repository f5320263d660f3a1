// Drafts for complaints of guests; OPENAI_API_KEY must be set
import { generateText } from 'ai';
import { openai } from '@ai-sdk/openai';
import { readFileSync, writeFileSync } from 'node:fs';

const complaints = JSON.parse(readFileSync('complaints.json', 'utf8'));
const drafts = [];

for (const c of complaints) {
  const { text } = await generateText({
    model: openai('gpt-4o-mini'),
    system: 'You write for the front office of a family hotel. Be warm, apologise once, offer one remedy.',
    prompt: `Guest ${c.title} ${c.lastName}, room ${c.room}, stayed ${c.arrival} to ${c.departure}, phone ${c.phone}:\n${c.text}`,
  });
  drafts.push({ guest: c.lastName, room: c.room, text });
}

writeFileSync('drafts.json', JSON.stringify(drafts, null, 2));
console.log(`${drafts.length} drafts written`);
