// npm start: from a fresh clone to a running Gantry. The story is told in lib/launcher.mjs; this file
// stays readable for a Node too old for the rest, so that it can say so.
import { nodeProblem } from "./lib/node-version.mjs";

var problem = nodeProblem(process.versions.node);
if (problem) {
  console.error(problem);
  process.exitCode = 1;
} else {
  import("./lib/launcher.mjs").then(function (launcher) {
    return launcher.start(process.argv.slice(2), process.env);
  });
}
