// Writes reply drafts for the mails of the policy holders (insurance broker)
import fs from 'node:fs';
import { generateText } from 'ai';
import { anthropic } from '@ai-sdk/anthropic';

const mails = JSON.parse(fs.readFileSync('inbox.json', 'utf8'));
const drafts = [];

for (const m of mails) {
  const { text } = await generateText({
    model: anthropic('claude-3-5-haiku-latest'),
    system: 'You answer mails of policy holders politely, in their language, max. 8 sentences.',
    prompt: `Policy holder: ${m.fullName}, born ${m.birthDate}, policy ${m.policyNo}\n`
      + `Claim: ${m.diagnosis ?? 'none'}\n\nMail:\n${m.body}`,
  });
  drafts.push({ to: m.from, name: m.fullName, text });
  console.log('draft for', m.fullName);
}

fs.writeFileSync('drafts.json', JSON.stringify(drafts, null, 2));
