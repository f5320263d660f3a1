import MiniSearch from "minisearch";
import { readFile } from "node:fs/promises";

const text = await readFile("manual.md", "utf8");
const docs = text.split(/\n(?=## )/).map((body, id) => ({ id, title: body.split("\n", 1)[0], body }));
const index = new MiniSearch({ fields: ["title", "body"], storeFields: ["title"] });
index.addAll(docs);
for (const hit of index.search(process.argv.slice(2).join(" "), { prefix: true, fuzzy: 0.2 }).slice(0, 5)) {
  console.log(hit.score.toFixed(1), hit.title);
}
