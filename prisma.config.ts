import { defineConfig } from "prisma/config";

// Without this the command line tries to download a migration engine; ours is a package (scripts/lib/migrations.mjs).
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({
  schema: "prisma",
  migrations: { path: "prisma/migrations" },
});
