// What a run shows: a line when a step begins, a line with its time when it ends, and all that a
// failed step printed.

/** @typedef {import("./steps.mjs").Step} Step */

/**
 * Runs one step; an exception in it is a failure like any other.
 *
 * @param {Step} step
 * @returns {Promise<{ title: string, passed: number, failed: number }>}
 */
export async function showStep(step) {
  const started = Date.now();
  console.log(`  …  ${step.title}`);
  const { passed, failed, output } = await attempt(step);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  const tests = passed + failed > 1 ? `, ${passed} of ${passed + failed} passed` : "";
  console.log(`  ${failed === 0 ? "ok" : "NO"} ${step.title} (${seconds} s${tests})`);
  if (failed > 0) console.log(`\n${indented(output)}\n`);
  return { title: step.title, passed, failed };
}

/** Two at a time, which is what two cores can use, begun in their order. */
export async function showSteps(steps) {
  const waiting = [...steps];
  const results = [];
  const lane = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      results.push(await showStep(step));
    }
  };
  await Promise.all([lane(), lane()]);
  return results;
}

/** @returns {number} the exit code */
export function showSummary(results) {
  const passed = sum(results.map((result) => result.passed));
  const failed = sum(results.map((result) => result.failed));
  const broken = results.filter((result) => result.failed > 0).map((result) => result.title);
  if (broken.length > 0) console.log(`\nfailed: ${broken.join(", ")}`);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

async function attempt(step) {
  try {
    return await step.run({ args: [], live: false });
  } catch (error) {
    return { passed: 0, failed: 1, output: error.message };
  }
}

function indented(text) {
  return text.trim().replaceAll(/^/gm, "     ");
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
