import { randomInt } from "node:crypto";
import { chmod, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { signIn, startApplication } from "../bench/application.mjs";
import { runAndEnd } from "../bench/ending.mjs";
import { buildApplication } from "../lib/build.mjs";
import { generateClient } from "../lib/client.mjs";
import { migrate } from "../lib/database.mjs";
import { loadExamples } from "../lib/examples.mjs";
import { Failure } from "../lib/failures.mjs";
import { startPostgres } from "../lib/postgres.mjs";
import { applicationSecrets } from "../lib/secrets.mjs";
import { ROOT } from "../lib/settings.mjs";
import { attack } from "./attack.mjs";
import { makeTokens } from "./callers.mjs";

const USAGE = `npm run fuzz -- [options]
  --requests 10000  how many
  --seed <number>   which ones; made up, and told, unless given
  --at-once 4       how many at the same time
  --mutated 0.6     the share of them that are broken`;

/** As many as there may be for all projects, less some that the requests themselves may make. */
const TOKENS = 44;
const PASSWORD = "attacked, not guessed";
const SLUGS = ["vimana", "core-vibe-hq", "visionflow", "execution-platform"];

const say = (text) => console.error(`Fuzz: ${text} …`);

/**
 * @param {string[]} words
 * @param {Record<string, string | undefined>} env
 */
export async function run(words, env) {
  await runAndEnd(env, async (ending) => {
    const settings = readSettings(words);
    const report = await fuzz(settings, env, ending);
    console.log(JSON.stringify(report, null, 2));
    return report.holds ? 0 : 1;
  });
}

async function fuzz(settings, env, { started, temporary }) {
  const home = await mkdtemp(path.join(tmpdir(), "gantry-fuzz-"));
  temporary(home);
  // Run by root, the server belongs to another user, who has to get in.
  await chmod(home, 0o755);
  const postgres = await startPostgres({ home });
  await started(postgres.stop);
  const place = { root: ROOT, home, env, announce: say };
  await generateClient(place);
  const dir = path.join(ROOT, "prisma", "migrations");
  await migrate({ databaseUrl: postgres.url, dir, remedy: "update it", announce: say });
  const secrets = await applicationSecrets(home, env);
  const appEnv = { ...env, ...secrets, GANTRY_EXAMPLE_PASSWORD: PASSWORD };
  await loadExamples({ ...place, env: appEnv, url: postgres.url });
  await buildApplication({ ...place, env: appEnv });
  const emailOf = (name) => ({ email: `${name}@gantry.example`, password: PASSWORD });
  const { origin, cookie } = await startApplication({
    ...{ home, databaseUrl: postgres.url, env: appEnv, profile: null, started },
    who: emailOf("admin"),
  });
  const people = [cookie];
  for (const name of ["lead", "executive", "viewer"]) {
    people.push(await signIn(origin, emailOf(name)));
  }
  const tokens = await makeTokens(origin, cookie, { on: SLUGS, each: TOKENS });
  say(`${settings.requests} requests, seed ${settings.seed}`);
  return attack({ ...settings, origin, slugs: SLUGS, keeper: cookie, people, tokens, say });
}

function readSettings(words) {
  const { values } = parse(words);
  return {
    requests: number("requests", values.requests),
    seed: values.seed === undefined ? randomInt(2 ** 31) : number("seed", values.seed),
    atOnce: number("at-once", values["at-once"]),
    mutated: number("mutated", values.mutated),
  };
}

function parse(words) {
  try {
    return parseArgs({
      args: words,
      options: {
        requests: { type: "string", default: "10000" },
        seed: { type: "string" },
        "at-once": { type: "string", default: "4" },
        mutated: { type: "string", default: "0.6" },
      },
    });
  } catch (error) {
    throw new Failure(`${error.message}\n${USAGE}`);
  }
}

function number(name, text) {
  const value = Number(text);
  if (Number.isFinite(value) && value >= 0) return value;
  throw new Failure(`--${name} takes a number, not "${text}".\n${USAGE}`);
}
