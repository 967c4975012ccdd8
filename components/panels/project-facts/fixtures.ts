import type { ProjectFactsModel } from "./contract";

const full: ProjectFactsModel = {
  slug: "harbour",
  mayEdit: true,
  project: { id: "p1", version: 3 },
  facts: {
    name: "Harbour",
    summary: "Books berths and bills for them.",
    owner: "Ada Lind",
    sponsor: "Otto Berg",
    qualityStandard: "Nothing is done that no check has seen.",
    freshnessDays: 14,
    readinessTargetPercent: 90,
    reviewCadenceDays: 7,
    membersOnly: true,
  },
};

export const projectFactsFixtures = {
  full,
  "little is said": {
    ...full,
    facts: {
      ...full.facts,
      owner: null,
      sponsor: null,
      qualityStandard: null,
      readinessTargetPercent: null,
      membersOnly: false,
    },
  },
  archived: { ...full, mayEdit: false },
} satisfies Record<string, ProjectFactsModel>;
