// Slack bot of the warehouse: answers questions with a language model.
const { App } = require('@slack/bolt');
const OpenAI = require('openai');

const app = new App({
  token: 'xoxb-731904482215-8840127736641-Wk3nTzR8vLq0YbXc5HsJm2Pd',
  appToken: process.env.SLACK_APP_TOKEN,
  socketMode: true,
});
const openai = new OpenAI({ apiKey: process.env.OPENAI_API_KEY });

app.message(async ({ message, say }) => {
  if (message.bot_id || !message.text) return;
  const answer = await openai.chat.completions.create({
    model: 'gpt-4o-mini',
    messages: [
      { role: 'system', content: 'You help warehouse staff with packing and returns.' },
      { role: 'user', content: message.text },
    ],
  });
  await say(answer.choices[0].message.content);
});

(async () => {
  await app.start();
  console.log('Bot is running');
})();
