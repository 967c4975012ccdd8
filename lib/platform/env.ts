import "server-only";
import { z } from "zod";

const address = z.union(
  [z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()],
  "An IP address or CIDR range",
);

const listed = z
  .string()
  .default("")
  .transform((list) => list.split(/[\s,]+/).filter(Boolean));

/** "vimana=https://hooks.example/…": a project by its address, and where its digest goes. */
const webhook = z.templateLiteral([z.string(), "=https://", z.string()]).transform((written) => {
  const at = written.indexOf("=");
  return { slug: written.slice(0, at), url: written.slice(at + 1) };
});

const variables = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  BETTER_AUTH_SECRET: z.string().min(32),
  /** Where it listens itself; Next says the port. */
  HOST: z
    .string()
    .default("127.0.0.1")
    .transform((host) => (["0.0.0.0", "::", ""].includes(host) ? "127.0.0.1" : host))
    .transform((host) => (host.includes(":") ? `[${host}]` : host)),
  PORT: z.coerce.number().int().default(3000),
  /** The Chromium that prints pages, where it is not in a usual place. */
  CHROMIUM_PATH: z
    .string()
    .optional()
    .transform((given) => given || undefined),
  GANTRY_URL: z.url().default("http://127.0.0.1:3000"),
  /** The proxies in front of Gantry. Who is behind them is believed from no other. */
  GANTRY_TRUSTED_PROXY: z
    .string()
    .default("")
    .transform((list) => list.split(",").flatMap((entry) => entry.trim() || []))
    .pipe(z.array(address)),
  LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"]).default("info"),
  DATABASE_POOL: z.coerce.number().int().min(1).max(100).default(10),
  /** The server that takes mail, with its account: smtp:// or smtps://. Without it none is sent. */
  SMTP_URL: z.preprocess(
    (given) => (given === "" ? undefined : given),
    z.url({ protocol: /^smtps?$/ }).optional(),
  ),
  MAIL_FROM: z.string().default("gantry@localhost"),
  /** The time of day, in UTC, from which on digests are sent. */
  DIGEST_AT: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .default("06:00"),
  /** To these alone anything is posted. */
  WEBHOOK_HOSTS: listed,
  PROJECT_WEBHOOKS: listed.pipe(z.array(webhook)),
});

const held = globalThis as typeof globalThis & { gantryEnv?: z.output<typeof variables> };

/** Read on first use, not on import: a build has no database and needs none. */
export function env() {
  held.gantryEnv ??= variables.parse(process.env);
  return held.gantryEnv;
}
