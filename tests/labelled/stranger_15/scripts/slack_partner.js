// Posts the daily shop figures to the Slack workspace of our marketing agency
const fs = require("fs");
const path = require("path");
const { WebClient } = require("@slack/web-api");

const slack = new WebClient(process.env.AGENCY_SLACK_TOKEN);
const CHANNEL = "C07QK2MZ1RT"; // #kunde-lumina (agency workspace)
const FILE = path.join(__dirname, "out", "daily_revenue.csv");

async function main() {
  const rows = fs.readFileSync(FILE, "utf8").trim().split("\n").slice(1);
  const total = rows.reduce((sum, r) => sum + Number(r.split(";")[2]), 0);

  await slack.files.uploadV2({
    channel_id: CHANNEL,
    file: fs.createReadStream(FILE),
    filename: path.basename(FILE),
    initial_comment: `Revenue today: ${total.toFixed(2)} EUR in ${rows.length} categories`,
  });
  console.log("posted");
}

main().catch((err) => {
  console.error(err);
  process.exit(1);
});
