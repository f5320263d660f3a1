const fs = require("fs");
const { parse } = require("csv-parse/sync");
const { MongoClient } = require("mongodb");

async function main() {
  const rows = parse(fs.readFileSync("applicants.csv"), { columns: true, trim: true });
  const admitted = rows.filter((r) => r.decision === "admitted");

  const client = new MongoClient(process.env.PORTAL_MONGO_URI);
  await client.connect();
  const students = client.db("portal").collection("students");

  for (const r of admitted) {
    await students.updateOne(
      { applicantNo: r.applicant_no },
      {
        $set: {
          givenName: r.given_name,
          familyName: r.family_name,
          birthDate: new Date(r.birth_date),
          email: r.email.toLowerCase(),
          programme: r.programme,
        },
      },
      { upsert: true }
    );
  }
  console.log(`${admitted.length} students written`);
  await client.close();
}

main().catch((e) => { console.error(e); process.exit(1); });
