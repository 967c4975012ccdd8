// @ts-check
import { EXIT } from "./failure.mjs";
import { holding } from "./lock.mjs";
import { post } from "./post.mjs";
import { TOKEN_NAME } from "./secrets.mjs";

/** As the intake takes them at once. */
const MOST_RESULTS = 100;
const MOST_BYTES = 800 * 1024;

/**
 * @typedef {import("./spool.mjs").Entry} Entry
 * @typedef {import("./spool.mjs").Waiting} Waiting
 * @typedef {import("./post.mjs").Fate} Fate
 *
 * @typedef {object} Delivery
 * @property {Map<string, Fate>} fates by id, of what was sent now
 * @property {number} waiting how many still wait for this server and project
 * @property {number} elsewhere how many wait for another
 * @property {string | null} problem why some still wait
 * @property {number} exitCode
 */

/**
 * Sends what waits for this server and project, oldest first. What waits for another is left alone: its token
 * is not this one.
 *
 * @param {import("./settings.mjs").Settings} settings
 * @param {import("./spool.mjs").Spool} spool
 * @param {{ withinMs: number, again: boolean }} patience
 * @returns {Promise<Delivery>}
 */
export async function deliver(settings, spool, { withinMs, again }) {
  /** @type {Delivery} */
  const delivery = { fates: new Map(), waiting: 0, elsewhere: 0, problem: null, exitCode: EXIT.ok };
  const until = Date.now() + withinMs;
  const names = await spool.names();
  if (names.length === 0) return delivery;
  const { token } = settings;
  if (token === null) {
    const problem = `${TOKEN_NAME} is not set.`;
    return { ...delivery, waiting: names.length, problem, exitCode: EXIT.notAllowed };
  }
  const server = { url: settings.url, project: settings.project, token };
  const done = await holding(spool.folder, withinMs, async () => {
    const queue = await spool.names();
    for (let batch = await next(); batch.length > 0; batch = await next()) {
      const { fates, away, isOver } = await post(server, batch, { until, again });
      for (const [waiting, fate] of fates) {
        if (fate.kind === "taken") await spool.settle(waiting);
        else await refuse(waiting, fate);
        delivery.fates.set(waiting.entry.id, fate);
      }
      if (away) {
        delivery.problem = away.why;
        delivery.exitCode = away.of === "settings" ? EXIT.notAllowed : EXIT.away;
        delivery.waiting += batch.length - fates.size;
      }
      if (isOver) {
        delivery.waiting += queue.length;
        return true;
      }
    }
    return true;

    /** Results up to the bounds of one request, or one report. */
    async function next() {
      /** @type {Waiting[]} */
      const batch = [];
      let bytes = 0;
      while (queue.length > 0 && batch.length < MOST_RESULTS) {
        const waiting = await spool.read(queue[0] ?? "");
        if (waiting && isFor(server, waiting.entry)) {
          const size = Buffer.byteLength(JSON.stringify(waiting.entry));
          const isAlone = waiting.entry.kind === "report";
          if (batch.length > 0 && (isAlone || bytes + size > MOST_BYTES)) return batch;
          batch.push(waiting);
          bytes += size;
          if (isAlone) {
            queue.shift();
            return batch;
          }
        } else if (waiting) {
          delivery.elsewhere += 1;
        }
        queue.shift();
      }
      return batch;
    }
  });
  if (done) return delivery;
  const problem = "Another reporter is sending what waits.";
  return { ...delivery, waiting: names.length, problem, exitCode: EXIT.away };

  /**
   * @param {Waiting} waiting
   * @param {import("./post.mjs").Refused} fate
   */
  async function refuse(waiting, { status, why }) {
    await spool.refuse(waiting, `${status}: ${why}`);
    if (delivery.exitCode === EXIT.ok) delivery.exitCode = EXIT.failed;
  }
}

/**
 * @param {{ url: string, project: string }} server
 * @param {Entry} entry
 */
function isFor({ url, project }, entry) {
  return entry.url === url && entry.project === project;
}
