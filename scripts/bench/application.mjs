// The built application on one of the databases, and a session in it.
import path from "node:path";
import { serve } from "../lib/serve.mjs";
import { ROOT } from "../lib/settings.mjs";
import { LEAD } from "./settings.mjs";
import { freePort } from "./ports.mjs";

/**
 * @param {{
 *   home: string, databaseUrl: string, env: Record<string, string | undefined>,
 *   profile: string | null,
 * }} options
 * @returns {Promise<{ origin: string, cookie: string, stop: () => Promise<void> }>}
 */
export async function startApplication({ home, databaseUrl, env, profile }) {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const server = await serve({
    root: ROOT,
    home,
    env: {
      ...env,
      DATABASE_URL: databaseUrl,
      GANTRY_URL: origin,
      LOG_LEVEL: "error",
      ...(profile === null ? {} : { NODE_OPTIONS: profileOptions(profile) }),
    },
    host: "127.0.0.1",
    port,
    dev: false,
  });
  try {
    await server.untilReady(new AbortController().signal);
    return { origin, cookie: await signIn(origin), stop: server.stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

function profileOptions(folder) {
  return `--cpu-prof --cpu-prof-dir=${path.resolve(folder)}`;
}

async function signIn(origin) {
  const response = await fetch(`${origin}/api/auth/sign-in/email`, {
    method: "POST",
    headers: { "content-type": "application/json", origin },
    body: JSON.stringify({ email: LEAD.email, password: LEAD.password }),
  });
  if (!response.ok) throw new Error(`Signing in answered ${response.status}.`);
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}
