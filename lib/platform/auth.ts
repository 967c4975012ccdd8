import "server-only";
import { betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { nextCookies } from "better-auth/next-js";
import { db } from "./db";
import { env } from "./env";
import { log } from "./log";

export const LONGEST_PASSWORD = 128;

function create() {
  const url = new URL(env().GANTRY_URL);
  const proxies = env().GANTRY_TRUSTED_PROXY;
  return betterAuth({
    appName: "Gantry",
    baseURL: env().GANTRY_URL,
    secret: env().BETTER_AUTH_SECRET,
    database: prismaAdapter(db(), { provider: "postgresql", transaction: true }),
    trustedOrigins: [
      url.origin,
      // A loopback server is reached by both of its names.
      ...(["127.0.0.1", "localhost"].includes(url.hostname)
        ? [`http://127.0.0.1:${url.port || "80"}`, `http://localhost:${url.port || "80"}`]
        : []),
    ],
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
      maxPasswordLength: LONGEST_PASSWORD,
    },
    user: {
      additionalFields: {
        role: { type: "string", required: true, defaultValue: "viewer", input: false },
        disabledAt: { type: "date", required: false, input: false },
      },
    },
    session: { expiresIn: 60 * 60 * 24 * 14, updateAge: 60 * 60 * 24 },
    // By the address that a trusted proxy tells. Without one any caller could name any address.
    rateLimit: {
      enabled: proxies.length > 0,
      storage: "database",
      window: 60,
      max: 300,
      customRules: { "/sign-in/email": { window: 60, max: 60 } },
    },
    advanced: {
      useSecureCookies: url.protocol === "https:",
      cookiePrefix: "gantry",
      ipAddress: proxies.length > 0 ? { trustedProxies: proxies } : { disableIpTracking: true },
      // A session with its user in one statement: every request asks for them.
      database: { generateId: "uuid", joins: true },
    },
    telemetry: { enabled: false },
    logger: {
      level: "warn",
      log: (level, message, ...details: unknown[]) => {
        log[level](
          { by: "better-auth", err: details.find((one) => one instanceof Error) },
          message,
        );
      },
    },
    plugins: [nextCookies()],
  });
}

const held = globalThis as typeof globalThis & { gantryAuth?: ReturnType<typeof create> };

export function auth() {
  held.gantryAuth ??= create();
  return held.gantryAuth;
}
