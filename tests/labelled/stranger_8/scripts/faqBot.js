// Answers frequent questions of the warehouse from a list.
const fs = require('fs');
const readline = require('readline');

const faq = JSON.parse(fs.readFileSync('faq.json', 'utf8'));

function best(question) {
  const words = new Set(question.toLowerCase().split(/\W+/).filter((w) => w.length > 3));
  let found = { score: 0 };
  for (const entry of faq) {
    const score = entry.keywords.filter((k) => words.has(k)).length;
    if (score > found.score) found = { score, entry };
  }
  return found.entry;
}

const prompt = readline.createInterface({ input: process.stdin, output: process.stdout, prompt: '? ' });
prompt.prompt();
prompt.on('line', (line) => {
  const entry = best(line);
  console.log(entry ? entry.answer : 'Please ask the shift leader.');
  prompt.prompt();
});
