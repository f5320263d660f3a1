// Choose a reply template by keywords of the ticket
const fs = require("fs");

const RULES = [
  { template: "late_delivery.txt", words: ["late", "delay", "where is", "not arrived"] },
  { template: "wrong_item.txt", words: ["wrong", "different article", "mixed up"] },
  { template: "damaged.txt", words: ["broken", "damaged", "scratch", "leak"] },
  { template: "invoice.txt", words: ["invoice", "vat", "credit note", "billing"] },
];

function choose(text) {
  const lower = text.toLowerCase();
  const scored = RULES.map((rule) => ({ ...rule, score: rule.words.filter((w) => lower.includes(w)).length }));
  scored.sort((a, b) => b.score - a.score);
  return scored[0].score > 0 ? scored[0].template : "general.txt";
}

const ticket = JSON.parse(fs.readFileSync(process.argv[2], "utf8"));
const template = choose(`${ticket.subject} ${ticket.text}`);
const reply = fs.readFileSync(`templates/${template}`, "utf8").replaceAll("{{ticket}}", ticket.number).replaceAll("{{product}}", ticket.product);

fs.writeFileSync(`reply_${ticket.number}.txt`, reply);
console.log(`${ticket.number}: ${template}`);
