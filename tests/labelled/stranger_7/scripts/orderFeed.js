// Posts new orders to the sales Discord
const fs = require("fs");
const path = require("path");

const WEBHOOK = "https://discord.com/api/webhooks/7825129910533384269/1wxcXLmvtWQP6cDknLAwHDvVhjZzsPoEkkahbkvWiPhqCwtQFi4C3G7n5d9uhUhdtFeh";
const FOLDER = "\\\\fs01\\sales\\orders\\new";

async function post(file) {
  const form = new FormData();
  form.append("content", `New order ${path.basename(file, ".pdf")}`);
  form.append("file", new Blob([fs.readFileSync(file)]), path.basename(file));
  const res = await fetch(WEBHOOK, { method: "POST", body: form });
  if (!res.ok) throw new Error(`Discord: ${res.status}`);
}

fs.watch(FOLDER, async (event, name) => {
  if (event !== "rename" || !name || !name.endsWith(".pdf")) return;
  const file = path.join(FOLDER, name);
  if (!fs.existsSync(file)) return;
  try {
    await post(file);
    console.log("posted", name);
  } catch (err) {
    console.error(name, err.message);
  }
});
console.log("Watching", FOLDER);
