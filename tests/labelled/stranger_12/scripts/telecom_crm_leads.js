const fs = require("fs");
const { WebClient } = require("@slack/web-api");
const { parse } = require("csv-parse/sync");

// workspace of the agency "ringback"
const slack = new WebClient("xoxb-017689907562-2122471873198-ABEKHKQ38AVtVITuT3R8IOIz");
const CHANNEL = "C06RBLEADS2";

function customers(path) {
  return parse(fs.readFileSync(path), { columns: true, delimiter: ";" })
    .filter((c) => c.notice_given === "Y")
    .map((c) => ({ name: `${c.first_name} ${c.last_name}`, phone: c.mobile, tariff: c.tariff }));
}

async function main() {
  const list = customers(process.argv[2] || "notices.csv");
  for (const c of list) {
    await slack.chat.postMessage({
      channel: CHANNEL,
      text: `*${c.name}*  ${c.phone}  (${c.tariff})`,
    });
  }
  console.log(`${list.length} leads posted`);
}

main();
