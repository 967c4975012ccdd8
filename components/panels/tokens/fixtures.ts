import { UNBROKEN } from "../unbroken";
import type { TokenLine, TokensModel } from "./contract";

const inUse: TokenLine = {
  id: "t1",
  name: "Nightly pipeline",
  hint: "gantry_x7Qa…",
  project: { slug: "vimana", name: "Vimana" },
  may: "read, record evidence",
  made: "Lena Lead, 1 Dec 16:10",
  used: "3 min ago",
  ends: "1 Mar 2026",
  state: "usable",
  revoked: null,
};

const full: TokensModel = {
  whyNot: null,
  lead: "5 API tokens in all",
  sentence: "3 usable tokens, 1 never used.",
  facts: "1 ends within 14 days.",
  rows: [
    {
      ...inUse,
      id: "t2",
      name: UNBROKEN.slice(0, 80),
      hint: "gantry_-_Zq…",
      ends: "9 Dec",
      state: "ends soon",
    },
    inUse,
    { ...inUse, id: "t3", name: "Wall", project: null, may: "read", used: null, ends: null },
    { ...inUse, id: "t4", name: "Pilot", may: "read and write", ends: "28 Nov", state: "over" },
    {
      ...{ ...inUse, id: "t5", name: "Lost laptop", used: "5 days ago", ends: null },
      state: "revoked",
      revoked: "Ada Admin, 28 Nov 08:00",
    },
  ],
  making: {
    newId: "01890000-0000-7000-8000-000000000009",
    projects: [
      { slug: "vimana", name: "Vimana" },
      { slug: "visionflow", name: "VisionFlow" },
    ],
    mayForAll: true,
    today: "2025-12-02",
    lastOn: "2026-03-02",
  },
};

const empty: TokensModel = {
  ...full,
  lead: "none yet",
  sentence: "No program gets in by a token.",
  facts: null,
  rows: [],
};

export const tokensFixtures = {
  full,
  empty,
  viewer: {
    ...empty,
    whyNot:
      "Your role, viewer, is shown no tokens and makes none. An editor makes one for a project, an administrator for all.",
    lead: "API tokens",
    sentence: "Your role makes no tokens.",
  },
} satisfies Record<string, TokensModel>;
