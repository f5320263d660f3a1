/**
 * Describe the discount in words; the model writes the function, it is applied to quotes.json.
 *   node quote_rules.js "3 % from 500 pieces, 5 % from 1000, never more than 8 %"
 */
const fs = require("fs");

const rule = process.argv.slice(2).join(" ");
if (!rule) {
  console.error("Please describe the rule.");
  process.exit(1);
}

async function writeFunction(description) {
  const res = await fetch("http://llm.intern.schraubenpeter.example:8000/v1/chat/completions", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({
      model: "qwen2.5-coder",
      temperature: 0,
      messages: [
        {
          role: "user",
          content:
            "Write the body of a JavaScript function with the parameters pieces and price that returns the " +
            "discounted price. Only code, no markdown. Rule: " + description,
        },
      ],
    }),
  });
  const data = await res.json();
  return data.choices[0].message.content.replace(/```(js|javascript)?/g, "");
}

writeFunction(rule).then((body) => {
  console.log("Generated:\n" + body);
  const discount = new Function("pieces", "price", body);
  const quotes = JSON.parse(fs.readFileSync("quotes.json", "utf8"));
  for (const q of quotes) q.newPrice = Number(discount(q.pieces, q.price).toFixed(2));
  fs.writeFileSync("quotes_new.json", JSON.stringify(quotes, null, 2));
});
