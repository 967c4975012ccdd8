// npm test                     everything
// npm run verify               everything but the browser
// npm run unit -- lib/domain   one step alone, with arguments for its tool
//
// The story is told in checks/main.mjs; this file stays readable for a Node too old for the rest.
import { nodeProblem } from "./lib/node-version.mjs";

var problem = nodeProblem(process.versions.node);
if (problem) {
  console.error(problem);
  process.exitCode = 1;
} else {
  import("./checks/main.mjs").then(function (checks) {
    return checks.main(process.argv.slice(2));
  });
}
