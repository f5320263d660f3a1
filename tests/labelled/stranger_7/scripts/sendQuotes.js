/**
 * Sends all quotes of today to my private mailbox, so I have them on the road.
 */
const fs = require("fs");
const path = require("path");
const nodemailer = require("nodemailer");

const FOLDER = "S:/Sales/Quotes";
const TO = "rob.tanner81@gmail.com";

const transport = nodemailer.createTransport({
  host: process.env.SMTP_HOST,
  port: 587,
  auth: { user: process.env.SMTP_USER, pass: process.env.SMTP_PASS },
});

async function main() {
  const today = new Date().toISOString().slice(0, 10);
  const files = fs
    .readdirSync(FOLDER)
    .filter((f) => f.endsWith(".pdf"))
    .filter((f) => fs.statSync(path.join(FOLDER, f)).mtime.toISOString().startsWith(today));

  if (!files.length) {
    console.log("No quotes today");
    return;
  }
  await transport.sendMail({
    from: process.env.SMTP_USER,
    to: TO,
    subject: `Quotes ${today}`,
    text: files.join("\n"),
    attachments: files.map((f) => ({ filename: f, path: path.join(FOLDER, f) })),
  });
  console.log(`${files.length} quotes sent`);
}

main().catch((err) => {
  console.error(err);
  process.exit(1);
});
