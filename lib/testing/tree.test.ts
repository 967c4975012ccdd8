import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

// What docs/ARCHITECTURE.md says about folders and names. Which way imports run is .dependency-cruiser.mjs.

const CODE = ["app", "cli", "components", "e2e", "lib", "prisma", "scripts"];
const LIB = ["client", "domain", "features", "format", "platform", "realtime", "testing"];
const NOUNS = [
  "archive",
  "blockers",
  "calendars",
  "checklists",
  "checks",
  "claims",
  "comments",
  "criteria",
  "decisions",
  "digest",
  "documents",
  "economics",
  "evidence",
  "figures",
  "history",
  "inbox",
  "intake",
  "metrics",
  "milestones",
  "people",
  "plan",
  "projects",
  "reports",
  "reviews",
  "risks",
  "runs",
  "schedule",
  "search",
  "snapshots",
  "tokens",
  "verdict",
  "views",
  "waivers",
  "webhooks",
];
const FEATURE_FILES = [
  "access",
  "actions",
  "constants",
  "data",
  "loaders",
  "mutations",
  "queries",
  "schema",
  "types",
];
/** Files beyond the usual names. A new one needs a reason as good as these. */
const FEATURE_EXCEPTIONS: Record<string, string> = {
  "decisions/polls.ts": "how a poll is opened, answered and ended; mutations.ts asks",
  "documents/references.ts": "finds references of a document that lead nowhere; pure",
  "documents/convert.ts": "turns the aggregate into a document and back; pure",
  "documents/fields.ts": "the types that rows of a document are made of; pure",
  "documents/plan-rows.ts": "the rows of a document, the plan's half; pure",
  "documents/readiness-rows.ts": "the rows of a document, the deciding half; pure",
  "documents/review-rows.ts": "the rows of a document, its reviews; pure",
  "documents/identities.ts": "ids and order keys of the rows of an import",
  "documents/insert.ts": "writes the rows of an import; mutations.ts decides",
  "documents/insert-truth.ts": "writes the append-only rows of an import",
  "documents/shift.ts": "moves every date of a document by some days; pure",
  "projects/aggregate-rows.ts": "which rows an aggregate is read from; data.ts reads them",
  "projects/aggregates.ts":
    "reads and keeps aggregates, and the rows they are made of; data.ts hands them out",
  "projects/keep-figures.ts": "writes the figures that data.ts has computed; no event tells of it",
  "projects/kept-lines.ts": "remembers what the portfolio shows of each; data.ts lists it",
  "projects/begin.ts": "the document that a new project begins with; pure",
  "projects/templates.ts": "what a project may begin with; pure",
  "projects/template-blank-gates.ts": "a template; pure",
  "projects/template-to-production.ts": "a template; pure",
  "projects/template-replacement.ts": "a template; pure",
  "evidence/undo.ts":
    "how what was said of a row is taken back by its opposite; actions.ts declares it",
  "economics/undo.ts": "how what was written about money is taken back; actions.ts declares it",
  "blockers/undo.ts": "how what was written of one is taken back; actions.ts declares it",
  "digest/jobs.ts": "when digests are sent; mutations.ts sends them",
  "intake/keep.ts": "writes what a program sent; mutations.ts and reports.ts decide",
  "intake/outdate.ts": "marks the runs that newer ones took over from; no event tells of it",
  "intake/reports.ts": "takes the file of a runner; mutations.ts takes single results",
  "intake/rules.ts": "which names speak of what; tray.ts settles what waits under them",
  "intake/samples.ts": "how what a program measured becomes a sample",
  "intake/sort-report.ts": "what a file says of which check and metric; pure",
  "intake/worker.ts": "the thread in which long files are read and sorted",
  "intake/tray.ts": "what became of results of which nobody knew what they speak",
  "intake/undo.ts": "how what was said of a rule is taken back; actions.ts declares it",
  "inbox/notices.ts": "who has to know of a change; mutations.ts tells them",
  "intake/parse.ts": "reads the file of a CI run by its format; pure",
  "metrics/undo.ts": "how what was written of one is taken back; actions.ts declares it",
  "plan/change-many.ts": "writes many rows of the plan at once; mutations.ts writes one",
  "plan/place-many.ts": "where many rows of the plan go, in order; pure",
  "plan/rows.ts": "how a row of the plan is written, for all that change one",
  "plan/undo.ts": "how what was written of the plan is taken back; actions.ts declares it",
  "reports/columns.ts": "what a table that is taken out is made of; pure",
  "reports/tables.ts": "which tables a project is taken out as; pure",
  "reports/plan-tables.ts": "columns of the plan; pure",
  "reports/readiness-tables.ts": "columns of what proves and decides; pure",
  "reports/figure-tables.ts": "columns of what is stated and computed; pure",
  "reports/money-tables.ts": "columns of money; pure",
  "reports/portfolio-table.ts": "columns of the portfolio; pure",
  "reports/spreadsheet.ts": "writes tables as CSV and as workbooks",
  "reviews/jobs.ts": "when minutes are sent; send.ts sends them",
  "reviews/minutes.ts": "the minutes in words, as page, document and mail have them; pure",
  "reviews/send.ts": "sends the minutes and marks that they were",
  "reviews/closing.ts": "how a review ends, with its snapshot; mutations.ts holds it",
  "risks/undo.ts": "how one that was raised is taken back; actions.ts declares it",
  "schedule/undo.ts": "how the plan and its calendar are taken back; actions.ts declares it",
  "schedule/worker.ts": "the thread in which forecasts are run",
  "snapshots/codec.ts": "how the state of a snapshot is written and read",
  "snapshots/jobs.ts": "when snapshots are taken by themselves",
  "webhooks/tell.ts": "what webhooks are told, and that it was; mutations.ts makes them",
  "webhooks/deliver.ts": "sends what they are told and marks what came of it",
  "webhooks/jobs.ts": "when webhooks are told and sent to",
  "documents/parse.ts": "reads a document and names every offending path; pure",
};

const MAX_LINES = 400;
const MAY_BE_LONG = /^prisma\/seed\/|(^|\/)fixtures(\.ts$|\/)|(^|[-.])fixtures\.ts$/;

const files = CODE.flatMap(filesUnder).filter((file) => !file.startsWith("prisma/generated/"));
const sources = files.filter((file) => /\.(ts|tsx|mjs|cjs|js)$/.test(file));

describe("the tree", () => {
  test("lib holds the layers and nothing beside them", () => {
    const entries = files
      .filter((file) => file.startsWith("lib/"))
      .map((file) => file.split("/")[1]);
    expect(entries.filter((entry) => !LIB.includes(entry ?? ""))).toEqual([]);
  });

  test("beside the features stands the list of their actions, and nothing else", () => {
    const beside = files.filter((file) => /^lib\/features\/[^/]+$/.test(file));
    expect(beside).toEqual(["lib/features/actions.ts"]);
  });

  test("every feature is a noun of the product", () => {
    const nouns = filesOfFeatures().map((file) => file.split("/")[0]);
    expect(nouns.filter((noun) => !NOUNS.includes(noun ?? ""))).toEqual([]);
  });

  test("a feature holds the agreed files only", () => {
    const strange = filesOfFeatures().filter((file) => !isFeatureFile(file));
    expect(strange).toEqual([]);
  });

  test("no exception outlives its file", () => {
    const present = filesOfFeatures();
    expect(Object.keys(FEATURE_EXCEPTIONS).filter((file) => !present.includes(file))).toEqual([]);
  });

  test("a name says what is inside: no index, utils or helpers", () => {
    const vague = /(^|\/)(index|utils?|helpers?|misc|common)\.[^/]+$/;
    expect(sources.filter((file) => vague.test(file))).toEqual([]);
  });

  test("files and folders are named in kebab-case", () => {
    expect(files.filter((file) => !isKebabCase(file))).toEqual([]);
  });

  test("the reporter is plain JavaScript that tsc reads as strictly as the rest", () => {
    const own = sources.filter((file) => /^cli\/.*\.mjs$/.test(file));
    const unchecked = own.filter((file) => !/^\/\/ @ts-check$/m.test(readFileSync(file, "utf8")));
    expect(own.length).toBeGreaterThan(0);
    expect(unchecked).toEqual([]);
  });

  test("no comment switches a rule of the linter off", () => {
    const silencing = new RegExp(`(${["ox", "es"].join("|")})lint-disable`);
    expect(sources.filter((file) => silencing.test(readFileSync(file, "utf8")))).toEqual([]);
  });

  test(`no file is longer than ${MAX_LINES} lines`, () => {
    const long = sources
      .filter((file) => !MAY_BE_LONG.test(file))
      .map((file) => ({ file, lines: readFileSync(file, "utf8").split("\n").length - 1 }))
      .filter(({ lines }) => lines > MAX_LINES);
    expect(long).toEqual([]);
  });
});

function filesUnder(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.posix.join(entry.parentPath.split(path.sep).join("/"), entry.name));
  } catch {
    // A layer that nobody has needed yet.
    return [];
  }
}

function filesOfFeatures(): string[] {
  const home = "lib/features/";
  return files
    .filter((file) => /^lib\/features\/.+\//.test(file))
    .map((file) => file.slice(home.length));
}

function isFeatureFile(file: string): boolean {
  if (file in FEATURE_EXCEPTIONS) return true;
  const [, name = "", ...deeper] = file.split("/");
  if (deeper.length > 0) return false;
  return name.endsWith(".test.ts") || FEATURE_FILES.includes(name.replace(/\.ts$/, ""));
}

/** Next gives brackets, parentheses, `@`, `_` and an ending in folder names a meaning; Prisma numbers its migrations. */
function isKebabCase(file: string): boolean {
  if (file.startsWith("prisma/migrations/")) return true;
  const folders = file.split("/");
  const name = folders.pop() ?? "";
  // As packages are expected to name it.
  if (name === "README.md") return true;
  const word = "[a-z0-9]+(-[a-z0-9]+)*";
  const folder = new RegExp(`^([(@_]?${word}(\\.json)?\\)?|\\[+(\\.{3})?[a-zA-Z0-9]+\\]+)$`);
  return (
    folders.every((part) => folder.test(part)) && new RegExp(`^${word}(\\.${word})*$`).test(name)
  );
}
