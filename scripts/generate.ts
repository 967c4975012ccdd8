import { parseArgs } from "node:util";
import { z } from "zod";
import { refreshRollups } from "@/lib/features/projects/data";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { loadProjects } from "./generate/load";
import { generateProject, slugOf } from "./generate/project";

const USAGE = "npm run db:generate -- --projects 1000 --tasks 200 [--seed 1]";

/** Rows of so many tasks stand in memory at once. */
const TASKS_AT_ONCE = 4000;

const count = (high: number) => z.coerce.number().int().min(1).max(high);
const words = z.object({
  projects: count(20_000),
  tasks: count(5000),
  seed: z.coerce.number().int().min(0).max(1_000_000).default(1),
});

const { values } = parseArgs({
  options: {
    projects: { type: "string" },
    tasks: { type: "string" },
    seed: { type: "string" },
  },
});
const parsed = words.safeParse(values);
if (!parsed.success) {
  for (const issue of parsed.error.issues) {
    console.error(`--${issue.path.join(".")}: ${issue.message}`);
  }
  fail(USAGE, 2);
}
const { projects, tasks, seed } = parsed.data;

await requireSchema();
await requireUnused();
const started = performance.now();
const made = now();
const batch = Math.max(1, Math.floor(TASKS_AT_ONCE / tasks));
for (let first = 0; first < projects; first += batch) {
  const size = Math.min(batch, projects - first);
  const documents = Array.from({ length: size }, (_, offset) =>
    generateProject({ seed, index: first + offset, tasks, now: made }),
  );
  await refreshRollups(await loadProjects(documents));
  if (process.stderr.isTTY)
    process.stderr.write(`\r${String(first + size)} of ${String(projects)}`);
}
if (process.stderr.isTTY) process.stderr.write("\n");
await db().$executeRaw`ANALYZE`;
const seconds = Math.round((performance.now() - started) / 1000);
console.log(
  `Generated ${String(projects)} projects of ${String(tasks)} tasks in ${String(seconds)} s.`,
);
process.exit(0);

async function requireSchema() {
  const [found] = await db().$queryRaw<{ there: boolean }[]>`
    SELECT to_regclass('"Rollup"') IS NOT NULL AS there`;
  if (!found?.there) fail("The database has no schema yet: start Gantry on it once.", 1);
}

/** Nothing that exists is touched, so the same seed cannot be generated twice. */
async function requireUnused() {
  const slugs = Array.from({ length: projects }, (_, index) => slugOf(seed, index));
  const taken = await db().project.findFirst({ where: { slug: { in: slugs } } });
  if (taken)
    fail(`Seed ${String(seed)} is used already (${taken.slug}): give another with --seed.`, 1);
}

function fail(line: string, code: number): never {
  console.error(line);
  process.exit(code);
}
