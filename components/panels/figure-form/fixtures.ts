import { NOTHING_SAID } from "@/lib/features/figures/types";
import type { FigureFormModel } from "./contract";

const added: FigureFormModel = {
  slug: "visionflow",
  currency: "USD",
  mayEdit: true,
  figure: null,
  newId: "01890000-0000-7000-8000-000000000005",
  facts: NOTHING_SAID,
  sources: ["Executive readiness summary"],
  subjects: {
    option: [
      { key: "1", name: "An option whose name goes on for as long as anybody would care to write" },
    ],
  },
  explanation: null,
};

const full = {
  ...added,
  figure: { id: "01890000-0000-7000-8000-000000000006", version: 2, key: "F1" },
  facts: {
    label: "Fix first",
    unit: "money" as const,
    low: 22_500_000,
    high: 37_500_000,
    text: null,
    computes: "option.cost",
    subjectKey: "1",
    source: { title: "Executive readiness summary", section: "Options" },
  },
  explanation: "The phases leave testing out.",
};

export const figureFormFixtures = {
  added,
  full,
  archived: { ...full, mayEdit: false },
} satisfies Record<string, FigureFormModel>;
