// Turns the CRM export into the mailing house format
const fs = require("fs");
const { parse } = require("csv-parse/sync");

const customers = parse(fs.readFileSync("crm_export.csv"), { columns: true });

const rows = customers
  .filter((c) => c.marketing_consent === "Y")
  .map((c) => ({
    first_name: c.first_name,
    last_name: c.last_name,
    email: c.email.toLowerCase(),
    phone: c.mobile_phone,
    date_of_birth: c.date_of_birth,
    address: `${c.street}, ${c.postcode} ${c.city}`,
  }));

const header = Object.keys(rows[0]).join(",");
const body = rows.map((r) => Object.values(r).map((v) => `"${v}"`).join(","));
fs.writeFileSync("mailing.csv", [header, ...body].join("\n"));
console.log(`${rows.length} customers of ${customers.length}`);
