const fs = require("fs");
const { GoogleGenerativeAI } = require("@google/generative-ai");

const genAI = new GoogleGenerativeAI("AIzaSyD1DlYXIOZqahFwGUTFqigpNpCGpEBev3Z");
const model = genAI.getGenerativeModel({ model: "gemini-1.5-pro" });

const rows = fs.readFileSync("hours_week.csv", "utf8").trim().split("\n").slice(1).map((l) => l.split(";"));
const projects = {};
for (const [project, task, hours, remark] of rows) {
  (projects[project] ??= []).push(`${task}: ${hours} h. ${remark}`);
}

(async () => {
  for (const [project, lines] of Object.entries(projects)) {
    const result = await model.generateContent(
      `Draft a friendly status mail of 120 words to the client of project ${project}.\n${lines.join("\n")}`
    );
    fs.writeFileSync(`drafts/${project}.txt`, result.response.text());
    console.log("draft for", project);
  }
})();
