// Which way imports run (docs/ARCHITECTURE.md). Every comment names the right home.

const test = "\\.test\\.tsx?$";
const npm = "^node_modules/";

/** Files of a feature that other features may import. Everything else in it is its own affair. */
const publicOfFeature = "(schema|types|access|data|constants|queries)\\.ts$";
/** Files of a feature that end up in the browser. */
const clientSafe = "(schema|types|access|queries|constants)\\.ts$";
/** Pure files that `documents` has beside the usual names, and the ones its mutations are spread over. */
const documentHelpers =
  "^lib/features/documents/(convert|fields|parse|plan-rows|readiness-rows|review-rows|references|shift)\\.ts$";
const documentWrites = "^lib/features/documents/insert(-truth)?\\.ts$";
/** The file that makes projects, and what `projects/data.ts` is spread over. */
const projectMaker = "^lib/features/projects/mutations\\.ts$";
const figureWrites =
  "^lib/features/projects/(aggregate-rows|aggregates|keep-figures|kept-lines)\\.ts$";
/** The runs that newer ones took over from. */
const runMarks = "^lib/features/intake/outdate\\.ts$";
/** How a decision is taken, and how a row of the plan is written that follows from one. */
const pollWrites = "^lib/features/decisions/polls\\.ts$";
/** How a review ends: the project is kept as it stands in the same transaction. */
const reviewClosing = "^lib/features/reviews/closing\\.ts$";
/** To whom the minutes of a review were sent. */
const minutesSent = "^lib/features/reviews/send\\.ts$";
/** What webhooks are told and sent. */
const webhookWrites = "^lib/features/webhooks/(tell|deliver)\\.ts$";
/** Files beside the panels that run on the server and hand each panel what its page has proved. */
const panelServer = "^components/panels/(loaders\\.ts|boundary\\.tsx|[^/]+/load\\.ts)$";
/** The files of lib/platform that the browser knows too: the shape of a write's answer and of an address. */
const platformEverywhere = "^lib/platform/(outcome|slug)\\.ts$";

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    {
      name: "no-cycles",
      severity: "error",
      comment: "Two files that need each other are one file, or want a third that both import.",
      // The document's schema checks its references, and that check is typed by the schema.
      from: { pathNot: "^lib/features/documents/(schema|references)\\.ts$" },
      to: { circular: true },
    },
    {
      name: "resolvable",
      severity: "error",
      comment: "The import leads nowhere: correct the path or add the package to package.json.",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "domain-imports-itself",
      severity: "error",
      comment:
        "lib/domain knows only lib/domain: no package, no node: module. Take values as arguments; what reads or acts lives in lib/features or lib/platform, what formats in lib/format.",
      from: { path: "^lib/domain/", pathNot: test },
      to: { pathNot: "^lib/domain/" },
    },
    {
      name: "domain-tests-stay-pure",
      severity: "error",
      comment:
        "A rule is tested from plain values. A test that needs a database is an integration test of lib/features.",
      from: { path: `^lib/domain/.*${test}` },
      to: { pathNot: "^lib/(domain|testing)/|^node_modules/(vitest|fast-check)/" },
    },
    {
      name: "format-is-pure",
      severity: "error",
      comment:
        "lib/format turns plain values into words: it may know lib/domain, nothing that reads, writes or draws.",
      from: { path: "^lib/format/" },
      to: { path: "^(app|components|prisma|scripts|lib/(features|platform|realtime|client))/" },
    },
    {
      name: "database-behind-data-and-mutations",
      severity: "error",
      comment:
        "Reads of the database live in lib/features/<noun>/data.ts, writes in mutations.ts. Ask those.",
      from: {
        pathNot: [
          "^prisma/",
          "^scripts/",
          "^lib/features/[^/]+/(data|mutations)\\.ts$",
          documentWrites,
          figureWrites,
          runMarks,
          webhookWrites,
          pollWrites,
          minutesSent,
          "^lib/platform/(db|auth|viewer|addressee|transaction|readiness|throttle)\\.ts$",
          "^lib/testing/",
          test,
        ],
      },
      to: { path: "^prisma/generated/|^lib/platform/db\\.ts$" },
    },
    {
      name: "only-the-viewer-mints",
      severity: "error",
      comment:
        "A scope is proof of who is asking. Take one as an argument, or get it from lib/platform/viewer.ts, which looks at the session.",
      from: { pathNot: "^lib/platform/(viewer|operator|addressee)\\.ts$" },
      to: { path: "^lib/platform/scope\\.ts$" },
    },
    {
      name: "operator-stays-outside",
      severity: "error",
      comment:
        "lib/platform/operator.ts makes a scope out of nothing: for scripts, the seed and tests. The product gets its scope from lib/platform/viewer.ts.",
      from: { path: "^(app|components|lib|proxy\\.ts)", pathNot: [test, "^lib/testing/"] },
      to: { path: "^lib/platform/operator\\.ts$" },
    },
    {
      name: "only-what-is-sent-has-addressees",
      severity: "error",
      comment:
        "A scope that nobody has proved is for what is sent to its person alone: lib/features/digest, lib/features/calendars and the minutes of lib/features/reviews.",
      from: { pathNot: ["^lib/features/(digest|calendars|reviews)/", test] },
      to: { path: "^lib/platform/addressee\\.ts$" },
    },
    {
      name: "driver-behind-platform",
      severity: "error",
      comment:
        "The Postgres driver and Prisma's runtime are lib/platform/db.ts's and lib/realtime's business.",
      from: {
        path: "^(app|components|lib)/",
        pathNot: ["^lib/platform/db\\.ts$", "^lib/realtime/", "^lib/testing/", test],
      },
      to: { path: "^node_modules/(pg|@prisma/[^/]+)/" },
    },
    {
      name: "nothing-imports-app",
      severity: "error",
      comment:
        "app/ holds routes only. What two routes share lives in components/ (drawing) or lib/features/ (reading, writing).",
      from: { pathNot: "^app/" },
      to: { path: "^app/" },
    },
    {
      name: "app-asks-loaders-and-actions",
      severity: "error",
      comment:
        "A page reads through lib/features/<noun>/loaders.ts or a panel and writes through actions.ts. Only app/api/ may call data.ts and mutations.ts, behind lib/platform/route.ts.",
      from: { path: "^app/", pathNot: `^app/api/|${test}` },
      to: {
        path: [
          "^lib/features/[^/]+/(data|mutations)\\.ts$",
          documentWrites,
          "^lib/platform/transaction\\.ts$",
        ],
      },
    },
    {
      name: "ui-and-charts-know-no-domain",
      severity: "error",
      comment:
        "components/ui and components/charts draw what they are given. Words and rules of the product belong in components/panels/<id>/prepare.ts; pass the prepared model in.",
      from: { path: "^components/(ui|charts)/" },
      to: {
        path: "^(app|prisma)/|^components/(panels|layout|forms|providers)/|^lib/(domain|features|platform|realtime|client)/",
      },
    },
    {
      name: "components-ask-the-server",
      severity: "error",
      comment:
        "A component may end up in the browser. Reading belongs in components/panels/<id>/load.ts or a loader of the page; writing goes through actions.ts.",
      from: { path: "^components/", pathNot: [panelServer, test] },
      to: {
        path: "^lib/features/[^/]+/(data|loaders|mutations)\\.ts$|^lib/platform/|^lib/realtime/(publish|subscribe)",
        pathNot: platformEverywhere,
      },
    },
    {
      name: "panels-stand-alone",
      severity: "error",
      comment:
        "A panel knows of another its contract and the dialog it offers, nothing else. What both draw lives in components/ui or components/charts, the words both use in components/panels/words, what both compute in lib/domain.",
      from: { path: "^components/panels/([^/]+)/", pathNot: test },
      to: {
        path: "^components/panels/[^/]+/",
        pathNot: [
          "^components/panels/($1|words)/",
          "^components/panels/[^/]+/(contract\\.ts|dialog\\.tsx)$",
        ],
      },
    },
    {
      name: "features-keep-their-insides",
      severity: "error",
      comment:
        "Another feature may be asked through its schema, types, access, data, constants or queries; its mutations, actions and loaders are its own. A write over two nouns is a mutation of the noun it is named after.",
      from: {
        path: "^lib/features/([^/]+)/",
        pathNot: [test, projectMaker, pollWrites, reviewClosing],
      },
      to: {
        path: "^lib/features/[^/]+/",
        pathNot: ["^lib/features/$1/", `^lib/features/[^/]+/${publicOfFeature}`, documentHelpers],
      },
    },
    {
      name: "what-is-decided-is-planned",
      severity: "error",
      comment:
        "The conditions of a decision become tasks in its own transaction, written as the plan writes them. Of every other feature its polls know what all may know.",
      from: { path: pollWrites },
      to: {
        path: "^lib/features/[^/]+/",
        pathNot: [
          "^lib/features/decisions/",
          "^lib/features/plan/rows\\.ts$",
          `^lib/features/[^/]+/${publicOfFeature}`,
          documentHelpers,
        ],
      },
    },
    {
      name: "a-review-ends-with-a-snapshot",
      severity: "error",
      comment:
        "The snapshot of a review is taken in the transaction that closes it, as every other is. Of every other feature its closing knows what all may know.",
      from: { path: reviewClosing },
      to: {
        path: "^lib/features/[^/]+/",
        pathNot: [
          "^lib/features/reviews/",
          "^lib/features/snapshots/mutations\\.ts$",
          `^lib/features/[^/]+/${publicOfFeature}`,
        ],
      },
    },
    {
      name: "a-project-is-made-of-a-document",
      severity: "error",
      comment:
        "The mutations of projects ask those of documents, which are the one way to make a project. Of every other feature they know what all may know.",
      from: { path: projectMaker },
      to: {
        path: "^lib/features/[^/]+/",
        pathNot: [
          "^lib/features/projects/",
          "^lib/features/documents/mutations\\.ts$",
          `^lib/features/[^/]+/${publicOfFeature}`,
          documentHelpers,
        ],
      },
    },
    {
      name: "client-safe-files",
      severity: "error",
      comment:
        "schema, types, access, queries and constants travel to the browser: nothing in them may reach the server. Move the part that does to data.ts, mutations.ts or loaders.ts.",
      from: {
        path: [`^lib/features/[^/]+/${clientSafe}`, documentHelpers, "^lib/client/"],
        pathNot: test,
      },
      to: {
        path: "^(lib/platform|scripts)/|^lib/features/[^/]+/(data|loaders|mutations)\\.ts$|^lib/realtime/(publish|subscribe)|^node_modules/server-only/",
        pathNot: platformEverywhere,
      },
    },
    {
      name: "client-safe-files-without-node",
      severity: "error",
      comment:
        "There is no node: module in the browser. Move the part that needs it to lib/platform.",
      from: {
        path: [
          `^lib/features/[^/]+/${clientSafe}`,
          documentHelpers,
          "^lib/(client|format)/",
          "^components/",
        ],
        pathNot: [panelServer, test],
      },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "platform-knows-no-feature",
      severity: "error",
      comment:
        "lib/platform carries every feature and knows none. Hand the part it needs in as an argument.",
      from: { path: "^lib/(platform|realtime)/", pathNot: test },
      to: { path: "^lib/features/|^components/" },
    },
    {
      name: "example-stays-outside",
      severity: "error",
      comment:
        "The example portfolio is data for scripts and tests. The product reads projects from the database.",
      from: { path: "^(app|components|lib)/", pathNot: [test, "^lib/testing/"] },
      to: { path: "^prisma/seed/" },
    },
    {
      name: "product-without-tests",
      severity: "error",
      comment: "Only tests import tests, lib/testing and e2e. Shared code moves to lib/.",
      from: {
        pathNot: [
          test,
          "^lib/testing/",
          "^e2e/",
          "^scripts/bench/",
          "^(vitest|playwright)\\.config\\.ts$",
        ],
      },
      to: { path: ["^lib/testing/", "^e2e/", test] },
    },
    {
      name: "tests-of-the-browser-stay-outside",
      severity: "error",
      comment:
        "An end-to-end test sees what a person sees. It may know the example data, the words of lib/domain and shared types, never the server.",
      from: { path: "^e2e/" },
      to: {
        path: "^(app|components)/|^lib/(platform|realtime)/|^lib/features/[^/]+/(data|loaders|mutations|actions)\\.ts$",
      },
    },
    {
      name: "the-reporter-stands-alone",
      severity: "error",
      comment:
        "cli/ is a package of its own that runs in pipelines with nothing but Node: it imports its own files and node: modules.",
      from: { path: "^cli/", pathNot: test },
      to: { pathNot: "^cli/", dependencyTypesNot: ["core"] },
    },
    {
      name: "nothing-imports-the-reporter",
      severity: "error",
      comment: "The reporter is another program: start cli/bin/gantry.mjs.",
      from: { pathNot: "^cli/" },
      to: { path: "^cli/" },
    },
    {
      name: "first-commands-need-no-package",
      severity: "error",
      comment:
        "npm start and npm test run before anything is installed: import packages in a file that they start or import later.",
      from: {
        pathNot: test,
        path: "^scripts/(start|test)\\.mjs$|^scripts/checks/|^scripts/lib/(chromium|client|fingerprint|install|launcher|node-version|run)\\.mjs$",
      },
      to: { path: npm, dynamic: false },
    },
  ],
  options: {
    doNotFollow: { path: ["node_modules", "^prisma/generated/"] },
    exclude: { path: ["^\\.next/", "^\\.gantry/", "^coverage/", "^next-env\\.d\\.ts$"] },
    tsConfig: { fileName: "tsconfig.json" },
    // A type is knowledge too: `import type` counts.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      mainFields: ["module", "main", "types", "typings"],
    },
    cache: { folder: "node_modules/.cache/dependency-cruiser", strategy: "content" },
    reporterOptions: { text: { highlightFocused: true } },
  },
};
