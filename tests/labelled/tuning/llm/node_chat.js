const OpenAI = require("openai");
const fs = require("fs");
const text = fs.readFileSync("salarios.csv", "utf8");
new OpenAI().chat.completions.create({ model: "gpt-4o", messages: [{ role: "user", content: text }] });
