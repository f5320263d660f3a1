// Birthday mails for our employees, shortly after midnight.
const fs = require('fs');
const cron = require('node-cron');
const nodemailer = require('nodemailer');

const transport = nodemailer.createTransport({ host: 'mail.northwood.example', port: 25 });

function employees() {
  return fs
    .readFileSync('employees.csv', 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [firstName, lastName, birthDate, email] = line.split(';');
      return { firstName, lastName, birthDate, email };
    });
}

cron.schedule('15 0 * * *', async () => {
  const today = new Date().toISOString().slice(5, 10);
  for (const person of employees().filter((e) => e.birthDate.slice(5) === today)) {
    await transport.sendMail({
      from: 'people@northwood.example',
      to: person.email,
      subject: `Happy birthday, ${person.firstName}!`,
      text: 'All the best from your colleagues.',
    });
  }
});
