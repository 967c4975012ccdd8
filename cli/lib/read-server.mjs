// @ts-check
import { EXIT, Failure } from "./failure.mjs";
import { rowsOf, textOf } from "./json.mjs";
import { askPatiently } from "./post.mjs";
import { TOKEN_NAME } from "./secrets.mjs";

const ANSWERS_WITHIN_MS = 15_000;

/**
 * What stands at an address of the project.
 *
 * @param {import("./settings.mjs").Settings} settings
 * @param {string} path
 * @param {number} [withinMs] how long it tries
 * @returns {Promise<Record<string, unknown>>}
 */
export async function readServer({ url, project, token }, path, withinMs = ANSWERS_WITHIN_MS) {
  if (token === null) throw new Failure(`${TOKEN_NAME} is not set.`, EXIT.notAllowed);
  const asked = () => /** @type {const} */ ({ method: "GET", path, withinMs: ANSWERS_WITHIN_MS });
  const until = Date.now() + withinMs;
  const answer = await askPatiently({ url, project, token }, asked, { until, again: true });
  if (answer.kind === "done") return answer.body;
  if (answer.kind === "refused") throw new Failure(`${answer.why} (${answer.status})`, EXIT.failed);
  throw new Failure(answer.why, answer.of === "settings" ? EXIT.notAllowed : EXIT.away);
}

/**
 * All rows of a list, page by page.
 *
 * @param {import("./settings.mjs").Settings} settings
 * @param {string} name
 * @param {Record<string, string>} [filters]
 * @param {number} [withinMs] how long it tries, for each page
 */
export async function readList(settings, name, filters = {}, withinMs) {
  const rows = [];
  /** @type {Record<string, string>} */
  let from = {};
  for (;;) {
    const query = new URLSearchParams({ ...filters, ...from, limit: "500" });
    const page = await readServer(settings, `/${name}?${query}`, withinMs);
    rows.push(...rowsOf(page.items));
    const cursor = textOf(page.nextCursor);
    if (cursor === null) return rows;
    from = { cursor };
  }
}
