import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { Failure } from "../lib/failures.mjs";

export const USAGE = `npm run bench -- [options]
  --projects 1000    projects in the portfolio
  --tasks 10,200     tasks a project: one database each; the last one is measured in full
  --plan-tasks 1000  tasks of the project whose plan is measured
  --seconds 5        for each measurement
  --home <folder>    keeps the databases there, and uses those it finds
  --profile <folder> writes CPU profiles of the servers there`;

/** What a page may take, as a multiple of its two references; queries a page; CPU of the rules of a plan. */
export const LIMITS = {
  portfolio: 5,
  plan: 4,
  claim: 12,
  intake: 6,
  intakePerSecond: 500,
  growth: 1.3,
  queries: 15,
  scheduleCpuMs: 50,
  forecastCpuMs: 300,
};

export const CONCURRENCIES = [1, 10];

/** Who opens the pages and makes the claims. */
export const LEAD = { email: "lead@bench.example", password: "measured, not guessed" };

/** The project whose plan is measured is generated beside the portfolio. */
export const SEEDS = { portfolio: 1, plan: 2 };

/**
 * @param {string[]} words
 * @returns {Promise<{
 *   projects: number, tasks: number[], planTasks: number, seconds: number,
 *   home: string, isKept: boolean, profile: string | null,
 * }>}
 */
export async function readSettings(words) {
  const { values } = parse(words);
  return {
    projects: count("projects", values.projects),
    tasks: values.tasks.split(",").map((one) => count("tasks", one)),
    planTasks: count("plan-tasks", values["plan-tasks"]),
    seconds: count("seconds", values.seconds),
    home: values.home
      ? path.resolve(values.home)
      : await mkdtemp(path.join(tmpdir(), "gantry-bench-")),
    isKept: values.home !== undefined,
    profile: values.profile ? path.resolve(values.profile) : null,
  };
}

function parse(words) {
  try {
    return parseArgs({
      args: words,
      options: {
        projects: { type: "string", default: "1000" },
        tasks: { type: "string", default: "10,200" },
        "plan-tasks": { type: "string", default: "1000" },
        seconds: { type: "string", default: "5" },
        home: { type: "string" },
        profile: { type: "string" },
      },
    });
  } catch (error) {
    throw new Failure(`${error.message}\n${USAGE}`);
  }
}

function count(name, text) {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new Failure(`--${name} takes whole numbers from 1, not "${text}".\n${USAGE}`);
}
