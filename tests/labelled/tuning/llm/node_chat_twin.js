const http = require("http");
const fs = require("fs");
const text = fs.readFileSync("page.html", "utf8");
http.createServer((q, r) => r.end(text)).listen(8080);
