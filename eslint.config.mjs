import next from "eslint-config-next/core-web-vitals";
import tseslint from "typescript-eslint";

const tests = ["**/*.test.{ts,tsx}", "lib/testing/**", "e2e/**"];

/** Code whose result must follow from its arguments alone: no clock, no chance, no surroundings. */
const pure = [
  "lib/domain/**",
  "lib/format/**",
  "lib/features/*/access.ts",
  "lib/features/documents/{convert,fields,parse,plan-rows,readiness-rows,references}.ts",
  "components/charts/**",
  "components/panels/*/prepare*.ts",
];

/** Next looks for a default export in these; everywhere else exports have names. */
const defaultExportWanted = [
  "app/**/*.{ts,tsx}",
  "*.config.{ts,mts,mjs,js}",
  ".dependency-cruiser.mjs",
  "{proxy,instrumentation,instrumentation-client}.ts",
];

const noClock = "Pass the moment in as an argument (lib/platform/clock.ts reads the time).";
const noChance =
  "Pass a seed or the drawn values in as an argument: the result must be repeatable.";
const noWorld = "This file computes from its arguments alone; act in lib/features or lib/platform.";

const disabledTest = {
  selector:
    "MemberExpression[property.name=/^(skip|only)$/], MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(todo|fixme|fails|skipIf|runIf)$/]",
  message: "A test that does not run proves nothing: fix it or delete it.",
};
const sleepInTest = {
  selector:
    "CallExpression[callee.property.name='waitForTimeout'], CallExpression[callee.name='setTimeout']",
  message:
    "Wait for what should happen (expect(…).toBeVisible, expect.poll), not for time to pass.",
};
const mockedModule = {
  selector:
    "CallExpression[callee.object.name='vi'][callee.property.name=/^(mock|doMock)$/]:not([arguments.0.value=/^next\\u002F/])",
  message:
    "Use the real thing (lib/testing/database.ts for Postgres); move the rule if it needs a mock.",
};

export default tseslint.config(
  {
    ignores: [
      "**/node_modules/",
      ".next/",
      ".gantry/",
      "coverage/",
      "reports/",
      "test-results/",
      "playwright-report/",
      "prisma/generated/",
      "next-env.d.ts",
    ],
  },
  {
    // A comment cannot switch a rule off.
    linterOptions: { noInlineConfig: true },
  },
  next,
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-console": "error",
      "import/no-default-export": "error",
      "import/no-anonymous-default-export": "off",
      "@typescript-eslint/consistent-type-imports": [
        "error",
        { fixStyle: "inline-type-imports", disallowTypeAnnotations: false },
      ],
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ["**/*.{js,mjs,cjs}"],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { "no-undef": "error", "no-var": "error", "prefer-const": "error" },
  },
  {
    // Read by a Node too old for Gantry, so that it can say so.
    files: ["scripts/*.mjs", "scripts/lib/node-version.mjs"],
    rules: { "no-var": "off" },
  },
  { files: defaultExportWanted, rules: { "import/no-default-export": "off" } },
  { files: ["scripts/**"], rules: { "no-console": "off" } },
  // The `use` of a Playwright fixture is no hook.
  { files: ["e2e/**"], rules: { "react-hooks/rules-of-hooks": "off" } },
  {
    files: pure,
    rules: {
      "no-restricted-globals": [
        "error",
        { name: "performance", message: noClock },
        ...["crypto"].map((name) => ({ name, message: noChance })),
        ...[
          "process",
          "fetch",
          "window",
          "document",
          "localStorage",
          "sessionStorage",
          "setTimeout",
          "setInterval",
          "setImmediate",
          "queueMicrotask",
        ].map((name) => ({ name, message: noWorld })),
      ],
      "no-restricted-properties": [
        "error",
        { object: "Date", property: "now", message: noClock },
        { object: "Temporal", property: "Now", message: noClock },
        { object: "Math", property: "random", message: noChance },
      ],
      "no-restricted-syntax": [
        "error",
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: noClock },
        { selector: "CallExpression[callee.name='Date']", message: noClock },
      ],
    },
  },
  {
    files: tests,
    rules: {
      "no-restricted-syntax": ["error", disabledTest, sleepInTest, mockedModule],
      // A test may say "this row exists": when it does not, the test fails, as it should.
      "@typescript-eslint/no-non-null-assertion": "off",
      // Vitest's matchers (expect.any, expect.stringContaining) are of type any.
      "@typescript-eslint/no-unsafe-assignment": "off",
    },
  },
);
