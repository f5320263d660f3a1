// Converts the handbook to HTML; installs "marked" when it is missing
const { execSync } = require("child_process");
const fs = require("fs");
const path = require("path");

let marked;
try {
  ({ marked } = require("marked"));
} catch {
  console.log("Installing marked ...");
  execSync("npm install --no-save marked@latest", { stdio: "inherit" });
  ({ marked } = require("marked"));
}

const src = path.join(__dirname, "handbook");
const out = path.join(__dirname, "html");
fs.mkdirSync(out, { recursive: true });

for (const file of fs.readdirSync(src).filter((f) => f.endsWith(".md"))) {
  const html = marked.parse(fs.readFileSync(path.join(src, file), "utf8"));
  fs.writeFileSync(path.join(out, file.replace(/\.md$/, ".html")), `<!doctype html><meta charset="utf-8">${html}`);
  console.log(file);
}
