import { readFileSync } from "node:fs";
import { importProject } from "@/lib/features/documents/mutations";
import { parseDocument } from "@/lib/features/documents/parse";
import { operatorScope } from "@/lib/platform/operator";

const [file] = process.argv.slice(2);
if (!file) fail("npm run project:import -- <file>", 2);

let text: string;
try {
  text = readFileSync(file, "utf8");
} catch {
  fail(`Cannot read ${file}.`, 1);
}
const parsed = parseDocument(text);
if (!parsed.ok) {
  for (const problem of parsed.problems) console.error(`${problem.path}: ${problem.message}`);
  fail(`Nothing imported: ${parsed.problems.length} problems in ${file}.`, 1);
}
const made = await importProject(operatorScope(), parsed.document, "command-line");
if (!made.ok) fail(made.message, 1);
console.log(`Imported ${made.data.slug}.`);
process.exit(0);

function fail(message: string, code: number): never {
  console.error(message);
  process.exit(code);
}
