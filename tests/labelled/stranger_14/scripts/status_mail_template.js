const fs = require("fs");

const rows = fs.readFileSync("hours_week.csv", "utf8").trim().split("\n").slice(1).map((l) => l.split(";"));
const template = fs.readFileSync("status_mail.txt", "utf8");

const projects = {};
for (const [project, task, hours] of rows) {
  const p = (projects[project] ??= { total: 0, tasks: [] });
  p.total += Number(hours);
  p.tasks.push(`- ${task} (${hours} h)`);
}

fs.mkdirSync("drafts", { recursive: true });
for (const [project, p] of Object.entries(projects)) {
  const text = template
    .replaceAll("{project}", project)
    .replaceAll("{total}", p.total.toFixed(1))
    .replaceAll("{tasks}", p.tasks.join("\n"));
  fs.writeFileSync(`drafts/${project}.txt`, text);
}
console.log(Object.keys(projects).length, "drafts written");
