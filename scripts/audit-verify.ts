// npm run --silent audit:verify > heads.txt
//
// Checks that nothing of the audit trail was changed, taken out or put in, and that decisions, polls, claims
// and evidence are what it says. What is wrong goes to stderr, by name; the ends of the chains go to stdout:
// keep them where whoever runs the database cannot write, and give them back with --against heads.txt.
import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { headLines, readHeads } from "./audit/heads";
import { verifyTrail } from "./audit/verify";

/** Of each project; the first names where to look. */
const MOST = 20;

const { values } = parseArgs({ options: { against: { type: "string" } } });
const { against } = values;
const kept = against === undefined ? [] : readHeads(await readFile(against, "utf8"), against);
const { chains } = await verifyTrail(kept);
const wrong = chains.filter(({ findings }) => findings.length > 0);
for (const { name, findings } of wrong) {
  for (const finding of findings.slice(0, MOST)) console.error(`${name}: ${finding}.`);
  const more = findings.length - MOST;
  if (more > 0) console.error(`${name}: ${String(more)} more.`);
}
const events = chains.reduce((sum, { length }) => sum + length, 0);
const all = `${String(events)} events in ${String(chains.length)} chains`;
console.error(
  wrong.length === 0
    ? `The audit trail is whole: ${all}.`
    : `The audit trail is not whole: ${all}.`,
);
process.stdout.write(headLines(chains), () => process.exit(wrong.length === 0 ? 0 : 1));
