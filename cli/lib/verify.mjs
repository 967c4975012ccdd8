// @ts-check
import { randomUUID } from "node:crypto";
import { readSeconds } from "./arguments.mjs";
import { resultOf } from "./check.mjs";
import { chooseChecks } from "./choose-checks.mjs";
import { deliver } from "./deliver.mjs";
import { sendEarlier, tellDelivery } from "./earlier.mjs";
import { lastLines } from "./excerpt.mjs";
import { EXIT, Failure } from "./failure.mjs";
import { textOf } from "./json.mjs";
import { findPlace } from "./place.mjs";
import { readList } from "./read-server.mjs";
import { runCommand } from "./run-command.mjs";
import { Spool } from "./spool.mjs";
import { counted, shortened, table, wordSeconds } from "./tell.mjs";

/** Of what a check printed, shown where it did not pass. */
const LINES_SHOWN = 20;
const WIDEST = 56;

/** Runs the checks that gantry.json permits, and posts what came of them. @type {import("./commands.mjs").Run} */
export async function verify({ given, settings, tell, world }) {
  if (given.words.length > 0) {
    throw new Failure(
      `Name a check with --check: gantry verify --check ${given.words.join(" --check ")}`,
    );
  }
  const { config } = settings;
  if (!config?.commands) {
    throw new Failure(
      "gantry.json has to say which commands may be run: see gantry verify --help.",
    );
  }
  const withinMs = readSeconds(given.text("wait"), "wait", 60);
  const eachMs = readSeconds(given.text("timeout"), "timeout", 600);
  const surroundings = { env: world.env, cwd: config.folder };
  const { commit, branch, runUrl, warning } = await findPlace(
    { commit: given.text("commit"), branch: given.text("branch"), runUrl: given.text("run-url") },
    surroundings,
  );
  if (warning) tell.warn(warning);
  const spool = new Spool(settings.spool);
  await sendEarlier(settings, spool, tell);

  const phase = given.text("phase");
  // All of them, whichever are run: what gantry.json names has to be there.
  const checks = await readList(settings, "checks");
  const wanted = given.all("check");
  const { toRun, notRun } = chooseChecks(checks, config.commands, { phase, wanted });

  /** @type {Row[]} */
  const rows = [];
  /** @type {string | null} */
  let stopped = null;
  for (const [at, { key, what, words }] of toRun.entries()) {
    if (stopped !== null) {
      notRun.push({ key, why: `it was stopped by ${stopped}` });
      continue;
    }
    tell.note(`[${at + 1}/${toRun.length}] ${key} …`);
    const ran = await runCommand(words, {
      ...surroundings,
      ...{ out: null, err: null, withinMs: eachMs, isGroup: true },
    });
    const result = { check: key, ...resultOf(ran, what, world.env), commit, branch, runUrl };
    const id = randomUUID();
    const { url, project } = settings;
    await spool.add({ url, project, id, kind: "result", result });
    const { outcome, exitCode, seconds, why } = ran;
    rows.push({ id, key, what, outcome, exitCode, seconds: Number(seconds.toFixed(3)), why });
    tell.note(`[${at + 1}/${toRun.length}] ${key}: ${outcome} in ${wordSeconds(seconds)}`);
    if (outcome !== "passed") {
      for (const line of lastLines(result.excerpt ?? "", LINES_SHOWN)) tell.note(`  ${line}`);
    }
    stopped = ran.asked;
  }

  const delivery = await deliver(settings, spool, { withinMs, again: true });
  tellDelivery(delivery, spool, tell, "");
  const ran = rows.map(({ id, ...row }) => ({ ...row, ...fateOf(delivery, id) }));
  const isTaken = ran.every(({ post }) => post === "taken");
  const exitCode = exitOf(rows, stopped, given.flag("require-post") && !isTaken);
  tell.answer(wordAll(rows, notRun, isTaken), {
    command: "verify",
    ...{ project: settings.project, phase: phase ?? null, commit, branch, runUrl },
    ...{ ran, notRun, problem: delivery.problem, exit: exitCode },
  });
  return exitCode;
}

/**
 * @typedef {object} Row
 * @property {string} id
 * @property {string} key
 * @property {string} what
 * @property {import("./run-command.mjs").Outcome} outcome
 * @property {number | null} exitCode
 * @property {number} seconds
 * @property {string | null} why
 */

/**
 * @param {import("./deliver.mjs").Delivery} delivery
 * @param {string} id
 */
function fateOf({ fates, problem }, id) {
  const fate = fates.get(id);
  if (!fate) return problem === null ? { post: "taken" } : { post: "kept" };
  if (fate.kind === "refused") return { post: "refused", refused: fate.why };
  const { taken, answeredAt } = fate;
  return { post: "taken", status: textOf(taken.status), evidence: textOf(taken.id), answeredAt };
}

/**
 * Nothing that ran is nothing that passed.
 *
 * @param {Row[]} rows
 * @param {string | null} stopped
 * @param {boolean} isUnposted
 */
function exitOf(rows, stopped, isUnposted) {
  if (isUnposted) return EXIT.unposted;
  if (stopped !== null || rows.length === 0) return EXIT.failed;
  return rows.every(({ outcome }) => outcome === "passed") ? EXIT.ok : EXIT.failed;
}

/**
 * @param {Row[]} rows
 * @param {{ key: string, why: string }[]} notRun
 * @param {boolean} isTaken
 */
function wordAll(rows, notRun, isTaken) {
  const passed = rows.filter(({ outcome }) => outcome === "passed").length;
  const head = ["check", "what", "outcome", "seconds"];
  const cells = rows.map(({ key, what, outcome, seconds }) => [
    ...[key, shortened(what, WIDEST), outcome],
    seconds.toFixed(1).padStart(head[3]?.length ?? 0),
  ]);
  return [
    ...(rows.length > 0 ? [...table([head, ...cells]), ""] : []),
    rows.length === 0
      ? "Nothing was run, so nothing is verified."
      : `${passed} of ${counted(rows.length, "check")} passed${isTaken ? "" : "; not all of it is posted"}.`,
    ...(notRun.length > 0
      ? [
          "",
          `Not run (${notRun.length}):`,
          ...table(notRun.map(({ key, why }) => [`  ${key}`, why])),
        ]
      : []),
  ];
}
