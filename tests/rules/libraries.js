const { execSync } = require("child_process");
// hit: escrow.js.libraries.installs-or-runs-from-elsewhere
execSync("npm install left-pad");
execSync("git status");
// hit: escrow.js.libraries.installs-or-runs-from-elsewhere
eval(answer.data);
