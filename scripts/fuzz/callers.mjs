// Who asks: people by their cookies, programs by their tokens.
import { randomUUID } from "node:crypto";
import { send } from "./send.mjs";

/** @typedef {{ secret: string, slug: string | null }} Token of one project, or of all */

/**
 * Tokens that write and record, so many for all projects and as many for each: one alone may write sixty
 * times a minute.
 *
 * @param {string} origin
 * @param {string} cookie of an administrator
 * @param {{ on: string[], each: number, forAll?: boolean }} wanted
 * @returns {Promise<Token[]>}
 */
export async function makeTokens(origin, cookie, { on, each, forAll = true }) {
  const tokens = [];
  for (const slug of forAll ? [...on, null] : on) {
    const path =
      slug === null
        ? "/api/v1/actions/tokens.makeForAll"
        : `/api/v1/projects/${slug}/actions/tokens.make`;
    for (let made = 0; made < each; made += 1) {
      const id = randomUUID();
      const body = { id, name: `Fuzz ${made} ${id}`, scopes: scopesOf(made), lastOn: null };
      const answer = await send(origin, {
        method: "POST",
        path,
        headers: { cookie, "content-type": "application/json" },
        body: JSON.stringify(body),
      });
      if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}.`);
      tokens.push({ secret: JSON.parse(answer.body.toString()).data.secret, slug });
    }
  }
  return tokens;
}

/** Most can write; some only read, or only record evidence. */
function scopesOf(index) {
  if (index % 11 === 9) return ["read"];
  return index % 11 === 10 ? ["evidence"] : ["write", "evidence"];
}
