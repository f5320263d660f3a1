// Posts the canteen menu to the screen in the lobby at 10:45 from Monday to Friday
const cron = require('node-cron');
const fs = require('node:fs/promises');

const SCREEN = 'http://lobby-screen.corp.local/api/message';

async function post() {
  const week = JSON.parse(await fs.readFile('menu.json', 'utf8'));
  const day = new Date().toLocaleDateString('en-GB', { weekday: 'long' });
  const dishes = week[day];
  if (!dishes) return;
  const res = await fetch(SCREEN, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ title: `Menu for ${day}`, lines: dishes }),
  });
  console.log(day, res.status);
}

cron.schedule('45 10 * * 1-5', () => post().catch(console.error));
