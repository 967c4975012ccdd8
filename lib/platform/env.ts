import "server-only";
import { z } from "zod";

const address = z.union(
  [z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()],
  "An IP address or CIDR range",
);

const variables = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  BETTER_AUTH_SECRET: z.string().min(32),
  GANTRY_URL: z.url().default("http://127.0.0.1:3000"),
  /** The proxies in front of Gantry. Who is behind them is believed from no other. */
  GANTRY_TRUSTED_PROXY: z
    .string()
    .default("")
    .transform((list) => list.split(",").flatMap((entry) => entry.trim() || []))
    .pipe(z.array(address)),
  LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"]).default("info"),
  DATABASE_POOL: z.coerce.number().int().min(1).max(100).default(10),
});

let parsed: z.output<typeof variables> | undefined;

/** Read on first use, not on import: a build has no database and needs none. */
export function env() {
  parsed ??= variables.parse(process.env);
  return parsed;
}
