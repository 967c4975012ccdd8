// The database ends and comes back while screens are attached and somebody goes on editing.
import { setTimeout as pause } from "node:timers/promises";
import { round } from "../closed-loop.mjs";
import { connections } from "../http.mjs";
import { editOwner, makeProject, revisionOf } from "./edits.mjs";
import { openScreens, until } from "./screens.mjs";

const EDITS = 20;
const AGAIN_MS = 100;

/**
 * @param {{
 *   front: { origin: string, cookie: string }, databaseUrl: string, screens: number,
 *   restart: () => Promise<void>,
 *   watch: (slug: string) => Promise<{ shows: (owner: string) => Promise<boolean>, wasReloaded: () => Promise<boolean>, leave: () => Promise<void> }>,
 * }} options `restart` resolves when the database answers again; `watch` opens a page in a browser
 */
export async function measureRestart({ front, databaseUrl, screens, restart, watch }) {
  const { slug, projectId, tasks } = await makeProject(databaseUrl, 5);
  const first = await revisionOf(databaseUrl, projectId);
  const open = await openScreens(screens, { ...front, slug, seen: first });
  const page = await watch(slug);
  const agent = connections(1);
  let tries = 0;
  let owner = tasks[0].owner;
  let isBack = false;
  const editing = (async () => {
    const task = tasks[0];
    // Until it is back, and then a few more.
    for (let count = 0; count < EDITS || !isBack; count += 1) {
      const wanted = `through the gap ${count}`;
      for (;;) {
        tries += 1;
        const answer = await editOwner(front, agent, slug, task, wanted).catch(() => null);
        if (answer?.ok) {
          Object.assign(task, { version: answer.version, owner: wanted });
          break;
        }
        // An edit without an answer may have been written: what stands is what was wanted, or it is tried again.
        if (answer) Object.assign(task, { version: answer.version, owner: answer.owner });
        if (answer?.owner === wanted) break;
        await pause(AGAIN_MS);
      }
      owner = wanted;
      await pause(AGAIN_MS);
    }
  })();
  await restart();
  isBack = true;
  const back = performance.now();
  await editing;
  const last = await revisionOf(databaseUrl, projectId);
  await until(
    async () => open.every(({ revision }) => revision === last) && (await page.shows(owner)),
    10_000,
    "every screen shows what stands",
  );
  const tookMs = performance.now() - back;
  for (const screen of open) screen.leave();
  const wasReloaded = await page.wasReloaded();
  await page.leave();
  agent.destroy();
  return {
    screens,
    edits: last - first,
    tries,
    allCurrentAfterMs: round(tookMs),
    wasReloaded,
  };
}
