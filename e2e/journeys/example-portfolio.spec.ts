import type { APIRequestContext } from "@playwright/test";
import { expect, test } from "../fixtures/test";

interface List {
  total: number;
  items: {
    amount: { lowMinor: number; likelyMinor: number; highMinor: number; currency: string };
  }[];
}

/** The figures of the five reports, as the interface answers them. */
const COUNTS: Record<string, Record<string, number>> = {
  vimana: {
    phases: 5,
    tasks: 24,
    "tasks?phase=2": 6,
    "checklist-items?list=exit": 36,
    "checklist-items?list=readiness": 24,
    "checklist-items?list=exit&phase=0": 6,
    blockers: 4,
    risks: 4,
    metrics: 8,
    "claims?fate=refuted": 5,
  },
  "core-vibe-hq": {
    tasks: 9,
    "checklist-items?list=readiness": 25,
    "checklist-items?list=readiness&state=claimed": 8,
    "checklist-items?list=readiness&state=verified": 0,
    risks: 9,
    blockers: 3,
  },
  visionflow: {
    phases: 3,
    options: 4,
    "criteria?kind=go": 6,
    "criteria?kind=no-go": 4,
    metrics: 8,
  },
  "execution-platform": {
    components: 8,
    blockers: 5,
    phases: 6,
    "money-lines?kind=annual-return": 4,
    metrics: 8,
    risks: 5,
    "criteria?kind=must-have": 7,
    "criteria?kind=can-defer": 3,
    "criteria?kind=go": 3,
    "criteria?kind=no-go": 3,
    milestones: 4,
    options: 3,
    "checklist-items?list=leadership": 7,
    "checklist-items?list=action": 4,
  },
};

for (const [slug, lists] of Object.entries(COUNTS)) {
  test(`${slug} holds what its report says`, async ({ as }) => {
    const { request } = await as("lead");
    const totals: Record<string, number> = {};
    for (const list of Object.keys(lists)) totals[list] = (await read(request, slug, list)).total;
    expect(totals).toEqual(lists);
  });
}

test("the platform's investment and returns add up to the reported totals", async ({ as }) => {
  const { request } = await as("lead");
  const lines = [
    ...(await read(request, "execution-platform", "money-lines?kind=investment")).items,
    ...(await read(request, "execution-platform", "money-lines?kind=contingency")).items,
  ];
  const returns = (await read(request, "execution-platform", "money-lines?kind=annual-return"))
    .items;
  expect(lines).toHaveLength(5);
  expect(sum(lines)).toEqual({ currency: "USD", minor: 38_400_000 });
  expect(sum(returns)).toEqual({ currency: "USD", minor: 28_000_000 });
});

/** Other journeys verify what they like meanwhile; what a document says never counts as proof. */
test("nothing of the examples is verified by a document", async ({ as }) => {
  const { request } = await as("lead");
  for (const slug of Object.keys(COUNTS)) {
    for (const list of ["checklist-items", "tasks"]) {
      const response = await request.get(`/api/v1/projects/${slug}/${list}?state=verified`);
      const { items } = (await response.json()) as {
        items: { key: string; reasons: { kind: string; evidence?: { origin: string } }[] }[];
      };
      for (const { key, reasons } of items) {
        const proofs = reasons.filter(({ kind }) => kind === "passed");
        expect(proofs.length, `${slug} ${key}`).toBeGreaterThan(0);
        const origins = proofs.map(({ evidence }) => evidence?.origin);
        expect(origins, `${slug} ${key}`).not.toContain("document");
      }
    }
  }
});

async function read(request: APIRequestContext, slug: string, list: string): Promise<List> {
  const response = await request.get(`/api/v1/projects/${slug}/${list}`);
  expect(response.status(), `${slug}/${list}`).toBe(200);
  return (await response.json()) as List;
}

function sum(lines: List["items"]) {
  return {
    currency: lines[0]?.amount.currency,
    minor: lines.reduce((total, line) => total + line.amount.likelyMinor, 0),
  };
}
