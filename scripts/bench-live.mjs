// npm run bench:live: what many screens, several instances, a crowd on one row and a database that
// restarts do to live changes, and how soon a press is seen. JSON on stdout, progress on stderr.
import { nodeProblem } from "./lib/node-version.mjs";

var problem = nodeProblem(process.versions.node);
if (problem) {
  console.error(problem);
  process.exitCode = 1;
} else {
  import("./bench/live/main.mjs").then(function (main) {
    return main.run(process.argv.slice(2), process.env);
  });
}
