// @ts-check
import { randomUUID } from "node:crypto";
import { readSeconds } from "./arguments.mjs";
import { deliver } from "./deliver.mjs";
import { sendEarlier, tellRefusal } from "./earlier.mjs";
import { commandLine, toldCommand } from "./command-line.mjs";
import { excerptOf } from "./excerpt.mjs";
import { EXIT, Failure, messageOf } from "./failure.mjs";
import { textOf } from "./json.mjs";
import { findPlace } from "./place.mjs";
import { post } from "./post.mjs";
import { runCommand } from "./run-command.mjs";
import { maskFor } from "./secrets.mjs";
import { Spool } from "./spool.mjs";
import { wordSeconds } from "./tell.mjs";

/** Runs one command where it stands, and posts what came of it. @type {import("./commands.mjs").Run} */
export async function check({ given, settings, tell, world }) {
  const [name, ...more] = given.words;
  const { rest } = given;
  const isSkipped = given.flag("skip");
  if (name === undefined) throw new Failure("Say which check, by its key or that of its item.");
  if (more.length > 0)
    throw new Failure(`Put -- before the command: gantry check ${name} -- ${more.join(" ")}`);
  if (!isSkipped && (rest === null || rest.length === 0)) {
    throw new Failure(`Say what to run: gantry check ${name} -- <command…>`);
  }
  const withinMs = readSeconds(given.text("wait"), "wait", 30);
  const cwd = world.cwd();
  const place = await findPlace(
    { commit: given.text("commit"), branch: given.text("branch"), runUrl: given.text("run-url") },
    { env: world.env, cwd },
  );
  if (place.warning) tell.warn(place.warning);

  const id = randomUUID();
  const spool = new Spool(settings.spool);
  await sendEarlier(settings, spool, tell);

  // Until it is kept, nothing that asks the reporter to end takes away what came of it.
  const wait = () => undefined;
  for (const signal of SIGNALS) world.on(signal, wait);
  const { commit, branch, runUrl } = place;
  const where = { commit, branch, runUrl };
  const ran = isSkipped ? null : await run(rest ?? [], { tell, world });
  const result = {
    check: name,
    ...(ran
      ? resultOf(ran, commandLine(rest ?? []), world.env)
      : {
          outcome: "skipped",
          excerpt: given.text("because") ?? null,
          endedAt: new Date().toISOString(),
        }),
    ...where,
  };
  /** @type {import("./spool.mjs").Entry} */
  const entry = { url: settings.url, project: settings.project, id, kind: "result", result };
  const posted = await keepAndSend(entry, { settings, spool, tell, withinMs, kept: letGo });
  letGo();

  const outcome = String(result.outcome);
  const long = ran ? ` in ${wordSeconds(ran.seconds)}` : "";
  const why = ran?.why ? ` ${ran.why}` : "";
  tell.note(`${name}: ${outcome}${long}.${why} ${posted.says}`);
  const isUnposted = given.flag("require-post") && !posted.isTaken;
  const exitCode = isUnposted ? EXIT.unposted : (ran?.shellCode ?? EXIT.ok);
  tell.answer([], {
    command: "check",
    check: name,
    outcome,
    exitCode: ran?.exitCode ?? null,
    why: ran?.why ?? null,
    startedAt: ran?.startedAt ?? null,
    endedAt: result.endedAt,
    seconds: ran === null ? null : Number(ran.seconds.toFixed(3)),
    ...where,
    idempotencyKey: id,
    post: posted.told,
    exit: exitCode,
  });
  return exitCode;

  function letGo() {
    for (const signal of SIGNALS) world.off(signal, wait);
  }
}

/** @type {NodeJS.Signals[]} */
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];

/**
 * @param {string[]} words
 * @param {Pick<import("./commands.mjs").Asked, "tell" | "world">} asked
 */
function run(words, { tell, world }) {
  const out = tell.isJson ? world.stderr : world.stdout;
  return runCommand(words, { cwd: world.cwd(), env: world.env, out, err: world.stderr });
}

/**
 * What the intake takes of a run.
 *
 * @param {import("./run-command.mjs").Ran} ran
 * @param {string} line what was run
 * @param {import("./secrets.mjs").Env} env
 */
export function resultOf({ outcome, exitCode, why, tail, startedAt, endedAt }, line, env) {
  const mask = maskFor(env);
  const excerpt = excerptOf(tail, mask, why);
  const command = toldCommand(line, mask);
  return { outcome, command, exitCode, excerpt, startedAt, endedAt };
}

/**
 * @typedef {{ isTaken: boolean, says: string, told: Record<string, unknown> }} Sent
 *
 * @param {import("./spool.mjs").Entry} entry
 * @param {object} how
 * @param {import("./settings.mjs").Settings} how.settings
 * @param {Spool} how.spool
 * @param {import("./tell.mjs").Teller} how.tell
 * @param {number} how.withinMs
 * @param {() => void} how.kept called once it is on the disk
 * @returns {Promise<Sent>}
 */
async function keepAndSend(entry, { settings, spool, tell, withinMs, kept }) {
  try {
    await spool.add(entry);
  } catch (error) {
    tell.warn(`It cannot be kept in ${spool.folder}, and is sent at once: ${messageOf(error)}`);
    return sendUnkept(entry, { settings, spool, tell, withinMs });
  }
  kept();
  const { fates, problem, exitCode } = await deliver(settings, spool, { withinMs, again: true });
  for (const [id, fate] of fates) {
    if (id !== entry.id && fate.kind === "refused") tellRefusal(fate, id, spool, tell);
  }
  const fate = fates.get(entry.id);
  if (fate) return tellFate(fate, entry.id, spool, tell);
  if (problem === null) return sentByAnother(entry.id, spool);
  const mended = exitCode === EXIT.notAllowed ? " once that is mended" : "";
  tell.warn(
    `NOT POSTED. ${problem} It is kept in ${spool.folder}; the next gantry command sends it${mended}.`,
  );
  return {
    isTaken: false,
    says: "Not posted.",
    told: { status: "kept", why: problem, code: exitCode },
  };
}

/**
 * @param {string} id
 * @param {Spool} spool
 * @returns {Promise<Sent>}
 */
async function sentByAnother(id, spool) {
  const refused = await spool.names({ refused: true });
  if (!refused.some((name) => name.includes(id))) {
    const told = { status: "sent by another" };
    return { isTaken: true, says: "Another reporter has sent it.", told };
  }
  return { isTaken: false, says: "Another reporter was refused it.", told: { status: "refused" } };
}

/**
 * @param {import("./spool.mjs").Entry} entry
 * @param {Omit<Parameters<typeof keepAndSend>[1], "kept">} how
 * @returns {Promise<Sent>}
 */
async function sendUnkept(entry, { settings, spool, tell, withinMs }) {
  const waiting = { file: "", entry };
  const { token, url, project } = settings;
  const lost = (/** @type {string} */ why) => {
    tell.warn(`NOT POSTED, AND LOST. ${why}`);
    return { isTaken: false, says: "Not posted.", told: { status: "lost", why } };
  };
  if (token === null) return lost("There is no token.");
  const until = Date.now() + withinMs;
  const { fates, away } = await post({ url, project, token }, [waiting], { until, again: true });
  const fate = fates.get(waiting);
  if (fate) return tellFate(fate, entry.id, spool, tell);
  return lost(away?.why ?? "");
}

/**
 * @param {import("./post.mjs").Fate} fate
 * @param {string} id
 * @param {Spool} spool
 * @param {import("./tell.mjs").Teller} tell
 * @returns {Sent}
 */
function tellFate(fate, id, spool, tell) {
  if (fate.kind === "refused") {
    tellRefusal(fate, id, spool, tell);
    const { status, why } = fate;
    return { isTaken: false, says: "Refused.", told: { status: "refused", code: status, why } };
  }
  const { taken } = fate;
  const note = textOf(taken.note);
  const says =
    taken.status === "waiting"
      ? `It waits for somebody to say what it speaks of: ${note ?? "unknown"}.`
      : taken.status === "ignored"
        ? "Gantry ignores it, as a rule of the project says."
        : "Recorded.";
  return { isTaken: true, says, told: { ...taken, answeredAt: fate.answeredAt } };
}
