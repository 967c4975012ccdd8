// npm run fuzz: requests made of the OpenAPI document, valid and mutated, against the built application on the
// example portfolio. None may be answered 5xx, otherwise than the document says, or later than a second.
// JSON on stdout, progress on stderr.
import { nodeProblem } from "./lib/node-version.mjs";

var problem = nodeProblem(process.versions.node);
if (problem) {
  console.error(problem);
  process.exitCode = 1;
} else {
  import("./fuzz/main.mjs").then(function (main) {
    return main.run(process.argv.slice(2), process.env);
  });
}
