// The built application on one of the databases, and a session in it.
import { serve } from "../lib/serve.mjs";
import { ROOT } from "../lib/settings.mjs";
import { LEAD } from "./settings.mjs";
import { freePort } from "./ports.mjs";

/**
 * @param {{
 *   home: string, databaseUrl: string, env: Record<string, string | undefined>,
 *   profile: string | null, instance?: { port: number, origin: string },
 *   started: import("./ending.mjs").Ending["started"], who?: { email: string, password: string },
 * }} options `instance` is one of several behind one address; `who` signs in
 * @returns {Promise<{ origin: string, cookie: string, stop: () => Promise<void> }>}
 */
export async function startApplication({
  home,
  databaseUrl,
  env,
  profile,
  instance,
  started,
  who = LEAD,
}) {
  const port = instance?.port ?? (await freePort());
  const origin = instance?.origin ?? `http://127.0.0.1:${port}`;
  const server = await serve({
    root: ROOT,
    home,
    env: {
      ...env,
      DATABASE_URL: databaseUrl,
      GANTRY_URL: origin,
      LOG_LEVEL: "error",
      ...(profile === null ? {} : profiling(profile)),
    },
    host: "127.0.0.1",
    port,
    dev: false,
  });
  await started(server.stop);
  await server.untilReady(new AbortController().signal);
  return { origin, cookie: await signIn(origin, who), stop: server.stop };
}

function profiling(folder) {
  return {
    BENCH_PROFILE: folder,
    NODE_OPTIONS: `--import ${new URL("profiler.mjs", import.meta.url).href}`,
  };
}

export async function signIn(origin, { email, password }) {
  const response = await fetch(`${origin}/api/auth/sign-in/email`, {
    method: "POST",
    headers: { "content-type": "application/json", origin },
    body: JSON.stringify({ email, password }),
  });
  if (!response.ok) throw new Error(`Signing in answered ${response.status}.`);
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}
