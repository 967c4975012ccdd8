import { afterAll } from "vitest";
import { openDatabaseOfThisFile } from "./database";

const database = await openDatabaseOfThisFile();

process.env.DATABASE_URL = database.url;
process.env.BETTER_AUTH_SECRET ??= "a secret for tests alone, long enough to pass";
process.env.LOG_LEVEL ??= "silent";

afterAll(() => database.close());
