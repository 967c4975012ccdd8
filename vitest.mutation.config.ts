import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

/** The tests of the rules alone, for `npm run mutate`. */
export default defineConfig({
  resolve: { alias: [{ find: /^@\//, replacement: root }] },
  test: {
    include: ["lib/domain/**/*.test.ts", "lib/testing/example-*.test.ts"],
    exclude: ["**/*.property.test.ts", "node_modules/**"],
  },
});
