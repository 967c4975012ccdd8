/** What generated systems are called and made of. */

export const PLACES = [
  "Amber",
  "Basalt",
  "Cedar",
  "Dune",
  "Estuary",
  "Fjord",
  "Glacier",
  "Harbour",
  "Island",
  "Juniper",
  "Kelp",
  "Lagoon",
  "Meadow",
  "Nectar",
  "Orchard",
  "Pine",
  "Quarry",
  "Reef",
  "Summit",
  "Tundra",
  "Upland",
  "Valley",
  "Willow",
  "Yarrow",
  "Zephyr",
] as const;

export const SYSTEMS = [
  { name: "Ledger", does: "keeps the books of every order" },
  { name: "Checkout", does: "takes payments and gives receipts" },
  { name: "Dispatch", does: "plans which parcel goes on which van" },
  { name: "Identity", does: "signs people in and knows what they may do" },
  { name: "Search", does: "finds a product by what people call it" },
  { name: "Pricing", does: "says what a thing costs today" },
  { name: "Claims", does: "settles what went wrong with a delivery" },
  { name: "Archive", does: "keeps documents for ten years and finds them" },
  { name: "Telemetry", does: "collects what machines report" },
  { name: "Forecast", does: "foresees what the warehouses will need" },
  { name: "Gateway", does: "lets partners in and keeps count of them" },
  { name: "Billing", does: "sends invoices and reminds of them" },
] as const;

export const COMPONENTS = [
  "Interface",
  "Storage",
  "Security",
  "Observability",
  "Payments",
  "Messaging",
  "Deployment",
  "Documentation",
] as const;

export const PHASES = [
  { name: "Repair", goal: "What is broken works again" },
  { name: "Harden", goal: "It withstands what will happen to it" },
  { name: "Scale", goal: "It carries the load of a whole country" },
  { name: "Pilot", goal: "One region uses it for a month" },
  { name: "Migrate", goal: "The old system is no longer needed" },
  { name: "Open", goal: "Everybody uses it" },
] as const;

export const VERBS = [
  "Add",
  "Audit",
  "Document",
  "Measure",
  "Migrate",
  "Automate",
  "Replace",
  "Simplify",
  "Test",
  "Rotate",
  "Limit",
  "Monitor",
] as const;

export const OBJECTS = [
  "the retry policy",
  "the connection pool",
  "the restore of backups",
  "the error budget",
  "the access rules",
  "the schema of events",
  "the load test",
  "the run book",
  "the secrets",
  "the audit trail",
  "the rollout",
  "the rate limits",
  "the cache",
  "the time-outs",
  "the alerts",
] as const;

export const PLACES_OF_WORK = [
  "in the public interface",
  "in the job runner",
  "of the billing service",
  "at the edge",
  "across regions",
  "for partners",
  "in the warehouse",
  "on every node",
] as const;

export const STATEMENTS = [
  "A restore from last night's backup takes less than an hour",
  "Every secret can be rotated without a restart",
  "The load test holds twice the highest day for an hour",
  "No dependency has a known hole of high severity",
  "An alert reaches the person on call within two minutes",
  "A rollout can be taken back with one command",
  "Every interface answers with problem details",
  "The run book was followed by somebody who did not write it",
  "Data of one customer cannot be read by another",
  "The service starts while its neighbours are down",
  "All migrations have been tried on a copy of production",
  "Costs per order are known and have a limit",
] as const;

export const COMMANDS = [
  "npm test -- --reporter=json",
  "pytest -q tests/acceptance",
  "go test ./... -count=1",
  "k6 run --quiet load/peak.js",
  "./ops/restore-check.sh --latest",
  "cargo test --release",
  "terraform plan -detailed-exitcode",
] as const;

export const PEOPLE = [
  "Ana Berg",
  "Ben Carter",
  "Chloe Duval",
  "Dmitri Egorov",
  "Elif Findik",
  "Farid Ghali",
  "Greta Holm",
  "Hugo Ito",
  "Ines Jansen",
  "Jonas Keller",
  "Keiko Lind",
  "Luis Moreno",
] as const;

export const TROUBLES = [
  "Backups have never been restored",
  "The job runner loses work on restart",
  "Partners share one credential",
  "Nobody owns the nightly import",
  "The cache serves prices of yesterday",
  "Time-outs are longer than the patience of callers",
  "The audit trail can be edited",
  "Two services write the same table",
] as const;

export const METRICS = [
  { name: "Availability", category: "Service", unit: "%", comparator: ">=", target: 99.5 },
  {
    name: "Latency, 95th percentile",
    category: "Service",
    unit: "ms",
    comparator: "<",
    target: 300,
  },
  { name: "Error rate", category: "Service", unit: "%", comparator: "<", target: 1 },
  { name: "Test coverage", category: "Quality", unit: "%", comparator: ">=", target: 80 },
  { name: "Cost per order", category: "Money", unit: "ct", comparator: "<=", target: 12 },
  { name: "Time to restore", category: "Operations", unit: "min", comparator: "<=", target: 60 },
  {
    name: "Alerts without a run book",
    category: "Operations",
    unit: null,
    comparator: "=",
    target: 0,
  },
] as const;
