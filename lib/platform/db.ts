import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { type Prisma, PrismaClient } from "@/prisma/generated/client";
import { env } from "./env";
import { statementNames } from "./statement-names";

export type Database = PrismaClient;
export type Transaction = Prisma.TransactionClient;

const held = globalThis as typeof globalThis & { gantryDatabase?: PrismaClient };

/** One client, and so one pool, per process; survives hot reloading in development. */
export function db(): Database {
  held.gantryDatabase ??= new PrismaClient({
    adapter: new PrismaPg(
      { connectionString: env().DATABASE_URL, max: env().DATABASE_POOL },
      { statementNameGenerator: statementNames() },
    ),
  });
  return held.gantryDatabase;
}
