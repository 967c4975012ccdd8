// What there really is: rows with their ids, versions, keys and facts, so that a request that is valid by its
// schema means something too. Read again now and then, since the requests themselves change it.
import { send } from "./send.mjs";

/** Under which list rows of a kind are found. */
const LISTS = {
  task: "tasks",
  item: "checklist-items",
  phase: "phases",
  component: "components",
  blocker: "blockers",
  criterion: "criteria",
  risk: "risks",
  metric: "metrics",
  sample: "samples",
  option: "options",
  line: "money-lines",
  milestone: "milestones",
  dependency: "dependencies",
  figure: "stated-figures",
  check: "checks",
  run: "evidence",
};

/**
 * @typedef {{ slug: string, rows: Record<string, Record<string, unknown>[]>, changes: string[],
 *   taken?: string[] }} Project `taken`: ids that something has, here or elsewhere
 * @typedef {{ projects: Project[] }} World
 */

/**
 * @param {{ origin: string, keeper: string, slugs: string[] }} options `keeper` sees everything
 * @returns {Promise<World>}
 */
export async function readWorld({ origin, keeper, slugs }) {
  const read = (path) => readJson(origin, keeper, path);
  const projects = [];
  for (const slug of slugs) {
    const at = `/api/v1/projects/${slug}`;
    await bringBack(origin, keeper, slug);
    const rows = { project: [await read(at)] };
    for (const [kind, list] of Object.entries(LISTS)) {
      rows[kind] = (await read(`${at}/${list}?limit=100`)).items;
    }
    rows.archived = (await read(`${at}/archive?limit=100`)).items;
    const events = (await read(`${at}/events?limit=200`)).items;
    rows.comment = ofEvents(events, "comment");
    rows.view = ofEvents(events, "view");
    rows.waiver = ofEvents(events, "waiver");
    rows.event = events;
    projects.push({ slug, rows, changes: [...new Set(events.map((one) => one.requestId))] });
  }
  const ids = projects.flatMap(({ rows }) =>
    Object.values(rows)
      .flat()
      .map(({ id }) => id),
  );
  const taken = ids.filter((_, index) => index % 5 === 0);
  return { projects: projects.map((project) => ({ ...project, taken })) };
}

/** The newest state is not told by events; that they were made is. */
function ofEvents(events, kind) {
  const found = events.filter((event) => event.subjectKind === kind);
  return found.map((event) => ({ id: event.subjectId, version: 1, key: event.subjectKey }));
}

/** One that a request has archived could be written by no other. */
export async function bringBack(origin, keeper, slug) {
  const path = `/api/v1/projects/${slug}/actions/projects.restore`;
  const project = await readJson(origin, keeper, `/api/v1/projects/${slug}`);
  await send(origin, {
    method: "POST",
    path,
    headers: { cookie: keeper, "content-type": "application/json" },
    body: JSON.stringify({ project: { id: project.id, version: project.version } }),
  });
}

async function readJson(origin, cookie, path) {
  const answer = await send(origin, { method: "GET", path, headers: { cookie } });
  if (answer.status !== 200)
    throw new Error(`${path} answered ${answer.status}: ${answer.body.toString().slice(0, 500)}`);
  return JSON.parse(answer.body.toString());
}
