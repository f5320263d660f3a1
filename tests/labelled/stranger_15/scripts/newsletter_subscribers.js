// Removes unsubscribed people from the newsletter list
const fs = require("fs");

function readCsv(file) {
  const [head, ...lines] = fs.readFileSync(file, "utf8").trim().split(/\r?\n/);
  const cols = head.split(";");
  return lines.map((l) => Object.fromEntries(l.split(";").map((v, i) => [cols[i], v.trim()])));
}

const subscribers = readCsv("subscribers.csv"); // email;firstName;lastName;birthday;since
const gone = new Set(readCsv("unsubscribed.csv").map((r) => r.email.toLowerCase()));

const remaining = subscribers.filter((s) => !gone.has(s.email.toLowerCase()));
const lines = remaining.map((s) => [s.email.toLowerCase(), s.firstName, s.lastName, s.birthday].join(";"));

fs.writeFileSync("newsletter.csv", ["email;firstName;lastName;birthday", ...lines].join("\n"));
console.log(`${subscribers.length - remaining.length} removed, ${remaining.length} remain`);
