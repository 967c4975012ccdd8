// Many screens while somebody edits all the time: is every change told, once, soon, and does the server
// stay as small as it was?
import { readFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { round } from "../closed-loop.mjs";
import { connections } from "../http.mjs";
import { editOwner, makeProject, revisionOf } from "./edits.mjs";
import { openScreens, until } from "./screens.mjs";

const TASKS = 50;
const SAMPLE_MS = 5000;

/** @param {{ front: { origin: string, cookie: string }, databaseUrl: string, pids: number[], screens: number, perSecond: number, seconds: number }} options */
export async function measureCrowd({ front, databaseUrl, pids, screens, perSecond, seconds }) {
  const { slug, projectId, tasks } = await makeProject(databaseUrl, TASKS);
  const first = await revisionOf(databaseUrl, projectId);
  const open = await openScreens(screens, { ...front, slug, seen: first });
  const memory = watchMemory(pids);
  const agent = connections(1);
  /** When each was sent, in the order in which they are told. */
  const sent = [];
  const pauseMs = 1000 / perSecond;
  const ends = performance.now() + seconds * 1000;
  for (let count = 0; performance.now() < ends; count += 1) {
    const task = tasks[count % TASKS];
    const began = performance.now();
    const owner = `editor ${count}`;
    const answer = await editOwner(front, agent, slug, task, owner);
    if (!answer.ok) throw new Error("Nobody else edits, and another was faster.");
    Object.assign(task, { version: answer.version, owner });
    sent.push(began);
    await pause(Math.max(0, pauseMs - (performance.now() - began)));
  }
  const last = await revisionOf(databaseUrl, projectId);
  await until(() => open.every(({ revision }) => revision === last), 10_000, "all was told");
  for (const screen of open) screen.leave();
  agent.destroy();

  const late = [];
  let missing = 0;
  let twice = 0;
  for (const { told } of open) {
    const at = new Map(told.map((one) => [one.revision, one.at]));
    twice += told.length - at.size;
    for (const [index, began] of sent.entries()) {
      const heard = at.get(first + index + 1);
      if (heard === undefined) missing += 1;
      else late.push(heard - began);
    }
  }
  return {
    screens,
    edits: sent.length,
    told: late.length,
    missing,
    twice,
    lateMs: shares(late),
    memory: memory.stop(),
  };
}

/** Megabytes of all instances together: of the first third of the time, and of the last. */
function watchMemory(pids) {
  const samples = [];
  const look = async () => {
    const each = await Promise.all(pids.map(residentMb));
    samples.push(each.reduce((sum, one) => sum + one, 0));
  };
  const timer = setInterval(() => void look(), SAMPLE_MS);
  return {
    stop: () => {
      clearInterval(timer);
      const third = Math.max(1, Math.floor(samples.length / 3));
      const mean = (some) => some.reduce((sum, one) => sum + one, 0) / some.length;
      const [before, after] = [mean(samples.slice(0, third)), mean(samples.slice(-third))];
      return { firstMb: round(before), lastMb: round(after), growth: round(after / before) };
    },
  };
}

async function residentMb(pid) {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024;
}

export function shares(values) {
  const sorted = [...values].sort((one, other) => one - other);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return { p50: round(at(0.5)), p95: round(at(0.95)), most: round(sorted.at(-1)) };
}
