// Reads contacts from HubSpot and drafts a birthday mail for each of this week's birthdays
const fs = require("fs");
const Anthropic = require("@anthropic-ai/sdk");

const HUBSPOT_TOKEN = "pat-eu1-953235bd-d4bd-446b-a954-46b2ab8f1917";
const claude = new Anthropic(); // ANTHROPIC_API_KEY

async function contacts() {
  const all = [];
  let after;
  do {
    const url = new URL("https://api.hubapi.com/crm/v3/objects/contacts");
    url.searchParams.set("limit", "100");
    url.searchParams.set("properties", "firstname,lastname,email,date_of_birth,jobtitle");
    if (after) url.searchParams.set("after", after);
    const res = await fetch(url, { headers: { Authorization: `Bearer ${HUBSPOT_TOKEN}` } });
    const page = await res.json();
    all.push(...page.results.map((r) => r.properties));
    after = page.paging?.next?.after;
  } while (after);
  return all;
}

function thisWeek(birth) {
  if (!birth) return false;
  const b = new Date(birth);
  const now = new Date();
  const day = new Date(now.getFullYear(), b.getMonth(), b.getDate());
  return day >= now && day - now < 7 * 864e5;
}

(async () => {
  const list = (await contacts()).filter((c) => thisWeek(c.date_of_birth));
  for (const c of list) {
    const msg = await claude.messages.create({
      model: "claude-3-5-haiku-latest",
      max_tokens: 300,
      messages: [
        { role: "user", content: `Write a short birthday mail to ${c.firstname} ${c.lastname}, ${c.jobtitle}.` },
      ],
    });
    fs.writeFileSync(`drafts/${c.email}.txt`, msg.content[0].text);
  }
  console.log(list.length, "drafts");
})();
