const cron = require("node-cron");
// hit: escrow.js.off-hours.schedules-itself-at-night
cron.schedule("0 3 * * *", extract);
cron.schedule("0 10 * * 1-5", extract);
// hit: escrow.js.off-hours.schedules-itself-at-night
const job = new CronJob("0 0 2 * * *", extract);
// hit: escrow.js.off-hours.schedules-itself-at-night
if (new Date().getHours() >= 22) { extract(); }
if (new Date().getHours() >= 12) { greet(); }
// hit: escrow.js.off-hours.schedules-itself-at-night
target.setHours(2, 30, 0);
target.setHours(0, 0, 0, 0);
const hour = new Date().getHours();
// hit: escrow.js.off-hours.schedules-itself-at-night
if (hour < 6 || hour > 22) { extract(); }
if (hour > 12) { greet(); }
// hit: escrow.js.off-hours.schedules-itself-at-night
schedule.scheduleJob({ hour: 3, minute: 15 }, extract);
schedule.scheduleJob({ hour: 10, minute: 15 }, extract);
