// @ts-check
import { randomUUID } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { readSeconds } from "./arguments.mjs";
import { deliver } from "./deliver.mjs";
import { sendEarlier, tellDelivery } from "./earlier.mjs";
import { wordBytes } from "./excerpt.mjs";
import { EXIT, Failure, messageOf } from "./failure.mjs";
import { rowsOf } from "./json.mjs";
import { findPlace } from "./place.mjs";
import { Spool } from "./spool.mjs";
import { counted } from "./tell.mjs";

export const FORMATS = [
  "junit",
  "tap",
  "sarif",
  "lcov",
  "cobertura",
  "k6",
  "autocannon",
  "prometheus",
];

/** What the server takes is its own affair; this keeps a slip from filling the memory. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Posts files as a test runner wrote them. @type {import("./commands.mjs").Run} */
export async function report({ given, settings, tell, world }) {
  const [format, ...files] = given.words;
  if (format === undefined || !FORMATS.includes(format)) {
    throw new Failure(`Say which format: ${FORMATS.join(", ")}.`);
  }
  if (files.length === 0) throw new Failure(`Say which file: gantry report ${format} <file…>`);
  const withinMs = readSeconds(given.text("wait"), "wait", 60);
  const cwd = world.cwd();
  const place = await findPlace(
    { commit: given.text("commit"), branch: given.text("branch"), runUrl: given.text("run-url") },
    { env: world.env, cwd },
  );
  const { commit, branch, runUrl, warning } = place;
  if (warning) tell.warn(warning);
  // Sent later it still counts from now: the file says nothing of what comes after.
  const endedAt = new Date().toISOString();
  const told = Object.entries({ commit, branch, runUrl, endedAt }).filter(
    ([, value]) => value !== null,
  );
  const query = /** @type {Record<string, string>} */ (Object.fromEntries(told));
  const spool = new Spool(settings.spool);
  await sendEarlier(settings, spool, tell);

  // All are read before any is sent: a name that is misspelt is known at once.
  const bodies = await Promise.all(files.map((file) => readReport(path.resolve(cwd, file), file)));
  const entries = bodies.map((body) => ({
    ...{ url: settings.url, project: settings.project, id: randomUUID() },
    ...{ kind: /** @type {const} */ ("report"), format, query, body: body.toString("base64") },
  }));
  for (const entry of entries) await spool.add(entry);
  const delivery = await deliver(settings, spool, { withinMs, again: true });
  tellDelivery(delivery, spool, tell, "");

  const reports = entries.map(({ id }, index) => {
    const file = files[index] ?? "";
    const fate = delivery.fates.get(id);
    if (!fate) return { file, is: "kept", why: delivery.problem };
    if (fate.kind === "refused") return { file, is: "refused", why: fate.why };
    return { ...fate.taken, file, is: "taken" };
  });
  const exitCode = delivery.exitCode;
  tell.answer(reports.map(wordReport), { command: "report", format, reports, exit: exitCode });
  return exitCode;
}

/**
 * @param {string} file
 * @param {string} named
 */
async function readReport(file, named) {
  try {
    const { size } = await stat(file);
    if (size > MOST_BYTES)
      throw new Error(`it has ${wordBytes(size)}, more than any server takes.`);
    return await readFile(file);
  } catch (error) {
    throw new Failure(`${named} cannot be read: ${messageOf(error)}`, EXIT.usage);
  }
}

/** @param {{ file: string, is: string } & Record<string, unknown>} report */
function wordReport({ file, is, why, status, results, samples, waiting, notKept }) {
  if (is !== "taken") return `${file}: ${is}. ${String(why)}`;
  if (status === "already recorded") return `${file}: already recorded`;
  const left = Number(notKept ?? 0);
  const parts = [
    counted(rowsOf(results).length, "result"),
    counted(rowsOf(samples).length, "sample"),
    `${rowsOf(waiting).length} waiting for a rule`,
    ...(left > 0 ? [`${left} without room to wait`] : []),
  ];
  return `${file}: ${parts.join(", ")}`;
}
