const path = require("path");

const reports = {
  hourly: require("./reports/hourly"),
  abandoned: require("./reports/abandoned"),
  sla: require("./reports/sla"),
};

const calls = require("./calls.json");
const wanted = process.argv.slice(2);
const names = wanted.length ? wanted : Object.keys(reports);

for (const name of names) {
  if (!(name in reports)) {
    console.error(`no report "${name}" in ${path.join(__dirname, "reports")}`);
    process.exitCode = 1;
    continue;
  }
  console.log(`== ${name}`);
  console.log(reports[name].run(calls));
}
