import { addDays, dayOf, hasPassed } from "@/lib/domain/instant";
import type { TokenScope } from "@/lib/domain/rights";
import type { ApiToken } from "@/lib/features/tokens/types";
import { agree, formatCount } from "@/lib/format/counts";
import { formatShortDay } from "@/lib/format/dates";
import { formatMoment, formatSince } from "@/lib/format/moments";
import type { TokenLine, TokensModel, TokenState } from "./contract";

interface Asking {
  /** Of whoever may make none; null for whoever may. */
  role: string | null;
  mayForAll: boolean;
  newId: string;
  now: string;
}

/** From so many days before its end on it is told of. */
const SOON_DAYS = 14;

/** So long a new one is good unless somebody says otherwise. */
const PROPOSED_DAYS = 90;

const MAY: Record<TokenScope, string> = {
  read: "read",
  evidence: "record evidence",
  write: "read and write",
};

const ORDER: readonly TokenState[] = ["ends soon", "usable", "over", "revoked"];

export function prepareTokens(
  tokens: readonly ApiToken[],
  projects: readonly { slug: string; name: string }[],
  { role, mayForAll, newId, now }: Asking,
): TokensModel {
  const rows = tokens.map((token) => lineOf(token, now));
  rows.sort((one, other) => placeOf(one) - placeOf(other));
  return {
    whyNot: role === null ? null : wordWhyNot(role),
    ...bottomLineOf(rows, role !== null),
    rows,
    making: {
      newId,
      projects: projects.map(({ slug, name }) => ({ slug, name })),
      mayForAll,
      today: dayOf(now),
      lastOn: dayOf(addDays(now, PROPOSED_DAYS)),
    },
  };
}

/** Whether somebody gets in by it. */
export function isUsable({ state }: Pick<TokenLine, "state">): boolean {
  return state === "usable" || state === "ends soon";
}

function lineOf(token: ApiToken, now: string): TokenLine {
  const { id, name, hint, project, scopes, by, createdAt, expiresAt, lastUsedAt, revoked } = token;
  return {
    id,
    name,
    hint: `${hint}…`,
    project,
    may: wordScopes(scopes),
    made: `${by}, ${formatMoment(createdAt, now)}`,
    used: lastUsedAt && formatSince(lastUsedAt, now),
    // It ends with its last day, at the first moment of the next.
    ends: expiresAt && formatShortDay(addDays(expiresAt, -1), now),
    state: stateOf(token, now),
    revoked: revoked && `${revoked.by}, ${formatMoment(revoked.at, now)}`,
  };
}

function stateOf({ revoked, expiresAt }: ApiToken, now: string): TokenState {
  if (revoked !== null) return "revoked";
  if (expiresAt === null) return "usable";
  if (hasPassed(expiresAt, now)) return "over";
  return hasPassed(expiresAt, addDays(now, SOON_DAYS)) ? "ends soon" : "usable";
}

/** Whoever writes reads anyway. */
function wordScopes(scopes: readonly TokenScope[]): string {
  const told = scopes.includes("write") ? (["write"] as const) : scopes;
  return told.map((scope) => MAY[scope]).join(", ");
}

function placeOf({ state }: TokenLine): number {
  return ORDER.indexOf(state);
}

function bottomLineOf(rows: readonly TokenLine[], isHidden: boolean) {
  if (isHidden) {
    return { lead: "API tokens", sentence: "Your role makes no tokens.", facts: null };
  }
  const used = rows.filter(isUsable);
  const never = used.filter(({ used: last }) => last === null).length;
  const soon = used.filter(({ state }) => state === "ends soon").length;
  const count = formatCount(used.length, "usable token");
  return {
    lead: rows.length === 0 ? "none yet" : `${formatCount(rows.length, "API token")} in all`,
    sentence:
      used.length === 0
        ? "No program gets in by a token."
        : `${count}${never === 0 ? "" : `, ${String(never)} never used`}.`,
    facts:
      soon === 0
        ? null
        : `${String(soon)} ${agree(soon, "ends", "end")} within ${String(SOON_DAYS)} days.`,
  };
}

function wordWhyNot(role: string): string {
  return `Your role, ${role}, is shown no tokens and makes none. An editor makes one for a project, an administrator for all.`;
}
