import type { TokenScope } from "@/lib/domain/rights";

/** By which programs get in, as far as the viewer may let them in. */
export interface TokensModel {
  /** Why none is shown to this role; null for whoever may make them. */
  whyNot: string | null;
  lead: string;
  sentence: string;
  facts: string | null;
  /** Those that are usable first, each part with the newest first. */
  rows: TokenLine[];
  making: Making;
}

export type TokenState = "usable" | "ends soon" | "over" | "revoked";

export interface TokenLine {
  id: string;
  name: string;
  /** By which whoever has its secret knows it again: "gantry_x7Qa…". */
  hint: string;
  /** Null for all projects. */
  project: { slug: string; name: string } | null;
  /** "read", "record evidence, write". */
  may: string;
  made: string;
  /** Null for never. */
  used: string | null;
  /** Its last day; null for no end. */
  ends: string | null;
  state: TokenState;
  /** "Lena Lead, 2 Dec 09:00" who has revoked it. */
  revoked: string | null;
}

/** What a new one may be for. */
export interface Making {
  newId: string;
  /** By name. */
  projects: { slug: string; name: string }[];
  mayForAll: boolean;
  today: string;
  /** A last day that is proposed. */
  lastOn: string;
}

/** What was made, with what is told of it this once. */
export interface MadeToken {
  name: string;
  secret: string;
  scopes: readonly TokenScope[];
  /** Null for all projects. */
  slug: string | null;
}
