import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, it } from "vitest";

const ENDING = new URL("ending.mjs", import.meta.url).href;

/** Starts a process that never ends by itself, says its number, and goes on once it is told to. */
const program = (then: string) => `
  import { spawn } from "node:child_process";
  import { once } from "node:events";
  import { runAndEnd } from ${JSON.stringify(ENDING)};
  await runAndEnd({}, async ({ started }) => {
    const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { detached: true });
    const stop = async () => {
      const ended = child.exitCode === null && child.signalCode === null ? once(child, "close") : null;
      child.kill("SIGKILL");
      await ended;
    };
    await started(() => { throw new Error("It does not stop."); });
    await started(stop);
    console.log(child.pid);
    await once(process.stdin, "data");
    ${then}
  });`;

/** As work on a server does that is stopped. */
const GOES_ON = 'await once(child, "close"); return 0;';

it.each([
  ["ends well", "return 0;", null, 0],
  ["says that a limit does not hold", "return 3;", null, 3],
  ["fails", 'throw new Error("It failed.");', null, 1],
  [
    "leaves a rejection to nobody",
    `void Promise.reject(new Error("Nobody caught it.")); ${GOES_ON}`,
    null,
    1,
  ],
  [
    "throws where nobody waits",
    `setTimeout(() => { throw new Error("Thrown."); }, 1); ${GOES_ON}`,
    null,
    1,
  ],
  ["is interrupted", GOES_ON, "SIGINT", 1],
  ["is ended", GOES_ON, "SIGTERM", 1],
] as const)("work that %s leaves no process behind", async (_, then, signal, code) => {
  const child = spawn(process.execPath, ["--input-type=module", "-e", program(then)]);
  const closed = once(child, "close");
  const [said] = (await once(child.stdout, "data")) as [Buffer];
  const pid = Number(said.toString());
  expect(isAlive(pid)).toBe(true);
  child.stdin.end("go on");
  if (signal !== null) child.kill(signal);
  expect(await closed).toEqual([code, null]);
  expect(isAlive(pid)).toBe(false);
});

it("what is started while all else is ended is stopped at once", async () => {
  const then = `
    setTimeout(() => { throw new Error("Broken."); }, 1);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const late = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { detached: true });
    console.log(late.pid);
    await started(async () => { late.kill("SIGKILL"); await once(late, "close"); });
    console.log("never");
    return 0;`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", program(then)]);
  child.stdin.end("go on");
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
  expect(await once(child, "close")).toEqual([1, null]);
  const pids = said.trim().split("\n").map(Number);
  expect(pids).toHaveLength(2);
  expect(pids.map(isAlive)).toEqual([false, false]);
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
