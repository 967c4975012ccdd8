// So many at once, each asking again as soon as it was answered.

/**
 * @typedef {{ p50: number, p95: number, p99: number, perSecond: number, count: number, errors: number, firstError?: string }} Figures
 *   milliseconds
 */

/**
 * @param {(worker: number) => Promise<unknown>} ask throws when the answer is not what it should be
 * @param {{
 *   concurrency: number, seconds: number, atMost?: number, before?: () => Promise<unknown>,
 * }} options `before` each ask, and not counted
 * @returns {Promise<Figures>}
 */
export async function closedLoop(ask, { concurrency, seconds, atMost = Infinity, before }) {
  const taken = [];
  let asked = 0;
  let errors = 0;
  let firstError;
  const started = performance.now();
  const until = started + seconds * 1000;
  const work = async (worker) => {
    while (performance.now() < until && asked < atMost) {
      asked += 1;
      await before?.();
      const began = performance.now();
      try {
        await ask(worker);
        taken.push(performance.now() - began);
      } catch (error) {
        errors += 1;
        firstError ??= error.message;
      }
    }
  };
  await Promise.all(Array.from({ length: concurrency }, (_, worker) => work(worker)));
  const passed = (performance.now() - started) / 1000;
  return figures(taken, passed, errors, firstError);
}

function figures(taken, seconds, errors, firstError) {
  const sorted = [...taken].sort((one, other) => one - other);
  const at = (share) =>
    round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]);
  return {
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    perSecond: round(sorted.length / seconds),
    count: sorted.length,
    errors,
    ...(firstError === undefined ? {} : { firstError }),
  };
}

export function round(value) {
  return value === undefined ? null : Number(value.toPrecision(3));
}
