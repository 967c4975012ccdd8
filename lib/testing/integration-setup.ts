import { afterAll } from "vitest";
// All that is declared is there, as in the application, whichever files a process has tested before.
import "@/lib/features/actions";
import { openDatabaseOfThisFile } from "./database";

/** What a process holds once of its surroundings; each file begins without. */
const HELD = [
  "gantryEnv",
  "gantryAuth",
  "gantryDatabase",
  "gantryWritten",
  "gantryHub",
  "gantryPresence",
];

interface Held {
  gantryDatabase?: { $disconnect: () => Promise<void> };
  gantryWritten?: { stop: () => void };
}

const surroundings = { ...process.env };
const database = await openDatabaseOfThisFile();

process.env.DATABASE_URL = database.url;

afterAll(async () => {
  const held = globalThis as typeof globalThis & Held;
  held.gantryWritten?.stop();
  await held.gantryDatabase?.$disconnect();
  for (const name of HELD) Reflect.deleteProperty(held, name);
  for (const name of Object.keys(process.env)) {
    if (!(name in surroundings)) Reflect.deleteProperty(process.env, name);
  }
  Object.assign(process.env, surroundings);
  await database.close();
});
