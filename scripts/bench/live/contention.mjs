// Many who all edit the same fact of the same task, each from the version they have seen: is any edit that
// was acknowledged lost?
import { withClient } from "../../lib/database.mjs";
import { connections } from "../http.mjs";
import { editOwner, makeProject } from "./edits.mjs";

/** @param {{ front: { origin: string, cookie: string }, databaseUrl: string, clients: number, each: number }} options */
export async function measureContention({ front, databaseUrl, clients, each }) {
  const { slug, tasks } = await makeProject(databaseUrl, 1);
  const [task] = tasks;
  let acknowledged = 0;
  let refused = 0;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      const agent = connections(1);
      let known = { ...task };
      for (let turn = 0; turn < each; turn += 1) {
        const owner = `client ${client}, turn ${turn}`;
        const answer = await editOwner(front, agent, slug, known, owner);
        if (answer.ok) acknowledged += 1;
        else refused += 1;
        known = answer.ok
          ? { ...known, version: answer.version, owner }
          : { ...known, version: answer.version, owner: answer.owner };
      }
      agent.destroy();
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  const stands = await withClient(databaseUrl, async (client) => {
    const { rows } = await client.query(
      `SELECT t."version", t."owner",
         (SELECT count(*)::int FROM "Event" e WHERE e."subjectId" = t."id") AS "events",
         (SELECT e."after"->>'owner' FROM "Event" e WHERE e."subjectId" = t."id" ORDER BY e."seq" DESC LIMIT 1) AS "lastOwner"
       FROM "Task" t WHERE t."id" = $1`,
      [task.id],
    );
    return rows[0];
  });
  const versions = stands.version - task.version;
  return {
    clients,
    attempts: clients * each,
    acknowledged,
    refused,
    versions,
    events: stands.events,
    perSecond: Math.round((clients * each) / seconds),
    nothingLost:
      versions === acknowledged &&
      stands.events === acknowledged &&
      stands.owner === stands.lastOwner,
  };
}
