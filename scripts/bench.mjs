// npm run bench: how quick the built application is on generated databases, beside the bare SQL that
// reads the same rows and a bare HTTP server that sends the same bytes, in one run. JSON on stdout,
// progress on stderr. Figures of different runs are not to be compared: compare ratios.
import { nodeProblem } from "./lib/node-version.mjs";

var problem = nodeProblem(process.versions.node);
if (problem) {
  console.error(problem);
  process.exitCode = 1;
} else {
  import("./bench/main.mjs").then(function (main) {
    return main.run(process.argv.slice(2), process.env);
  });
}
