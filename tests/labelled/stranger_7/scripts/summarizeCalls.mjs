// Summarise call notes per contact for the CRM import
import fs from "node:fs/promises";
import OpenAI from "openai";

const client = new OpenAI(); // reads OPENAI_API_KEY
const INPUT = process.argv[2] ?? "call_notes.json";

async function summarise(contact) {
  const completion = await client.chat.completions.create({
    model: "gpt-4o-mini",
    messages: [
      { role: "system", content: "Summarise sales calls in three bullet points and name the next step." },
      {
        role: "user",
        content: `Contact: ${contact.firstName} ${contact.lastName}, ${contact.email}, ${contact.mobile}\n` +
          contact.notes.map((n) => `${n.date}: ${n.text}`).join("\n"),
      },
    ],
  });
  return completion.choices[0].message.content;
}

const contacts = JSON.parse(await fs.readFile(INPUT, "utf8"));
const result = [];
for (const contact of contacts) {
  try {
    result.push({ email: contact.email, summary: await summarise(contact) });
  } catch (err) {
    console.error(`${contact.email}: ${err.message}`);
  }
}
await fs.writeFile("crm_import.json", JSON.stringify(result, null, 2));
console.log(`${result.length} of ${contacts.length} summarised`);
