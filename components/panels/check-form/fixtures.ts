import { NOTHING_SAID } from "@/lib/features/checks/types";
import { UNBROKEN } from "../unbroken";
import type { CheckFormModel } from "./contract";

const added: CheckFormModel = {
  slug: "vimana",
  mayEdit: true,
  subject: { kind: "task", key: "0.3" },
  text: "0.3 Fix the imports of the test suite",
  check: null,
  newId: "01890000-0000-7000-8000-000000000201",
  facts: NOTHING_SAID,
  usualDays: 14,
};

const known: CheckFormModel = {
  ...added,
  check: {
    ...{ id: "01890000-0000-7000-8000-000000000202", version: 3, key: "task-0-3" },
    ...{ runs: 0, rules: 1 },
  },
  facts: {
    ...NOTHING_SAID,
    command: "pytest tests/ --collect-only",
    expected: "Collection ends without an error",
    freshnessDays: 7,
    passesNeeded: 3,
  },
};

export const checkFormFixtures = {
  added,
  known,
  ran: { ...known, check: known.check && { ...known.check, runs: 1342 } },
  overflow: { ...known, text: UNBROKEN, facts: { ...known.facts, command: UNBROKEN } },
  person: { ...added, facts: { ...NOTHING_SAID, kind: "person", label: "The lead has looked" } },
  "may not": { ...known, mayEdit: false },
} satisfies Record<string, CheckFormModel>;
