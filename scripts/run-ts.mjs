// node scripts/run-ts.mjs <file.ts> [words]: runs a command of Gantry's own on its database, which is
// the one of DATABASE_URL, else the embedded one of a Gantry that runs, else started for the duration.
import { nodeProblem } from "./lib/node-version.mjs";

var problem = nodeProblem(process.versions.node);
if (problem) {
  console.error(problem);
  process.exitCode = 1;
} else {
  import("./lib/command.mjs").then(function (command) {
    return command.run(process.argv.slice(2), process.env);
  });
}
