/** Who may do what. A role is a set of permissions; the data layer asks for permissions, never for roles. */

export const ROLES = ["viewer", "editor", "approver", "admin"] as const;
export type Role = (typeof ROLES)[number];

export const PERMISSIONS = [
  "project:read",
  /** Keeps views of one's own. */
  "view:keep",
  /** Without it no answer holds an amount. */
  "money:read",
  "project:edit",
  /** Makes projects: of a document, a template, a copy or nothing. */
  "project:import",
  "claim:make",
  "evidence:record",
  "waiver:request",
  "waiver:approve",
  /** Puts a question, and opens its poll. */
  "decision:ask",
  /** Answers for a function that one is named for: being named is what admits, whatever the role. */
  "poll:answer",
  /** Ends a poll, which takes the decision. */
  "decision:sign",
  /** Leads the weekly review: opens it, turns its screens, captures what comes of it, closes it. */
  "review:lead",
  /** Says something about a row, in words that prove nothing. */
  "comment:write",
  /** Reads what one is told, and says what of it one wants to be told. */
  "inbox:keep",
  "people:manage",
  /** Gives programs the right to read and write one project. */
  "token:manage",
  /** Lets tools of a team's own be told of what happens in one project. */
  "webhook:manage",
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** Whether it lets somebody look, and change nothing. */
export function isOfReading(permission: Permission): boolean {
  return permission === "project:read" || permission === "money:read";
}

const GRANTS: Record<Role, readonly Permission[]> = {
  viewer: ["project:read", "view:keep", "inbox:keep", "poll:answer"],
  editor: [
    "project:read",
    "view:keep",
    "money:read",
    "project:edit",
    "project:import",
    "claim:make",
    "evidence:record",
    "waiver:request",
    "decision:ask",
    "poll:answer",
    "review:lead",
    "comment:write",
    "inbox:keep",
    "token:manage",
    "webhook:manage",
  ],
  approver: [
    "project:read",
    "view:keep",
    "money:read",
    "evidence:record",
    "waiver:approve",
    "decision:ask",
    "poll:answer",
    "decision:sign",
    "review:lead",
    "comment:write",
    "inbox:keep",
  ],
  admin: PERMISSIONS,
};

/** What a program may do that shows a token; a token has one scope or several. */
export const TOKEN_SCOPES = ["read", "evidence", "write"] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

/** Programs keep no inbox, approve, decide and sign nothing: those are acts of people. */
const SCOPE_GRANTS: Record<TokenScope, readonly Permission[]> = {
  read: ["project:read"],
  evidence: ["evidence:record"],
  write: [
    "project:read",
    "money:read",
    "project:edit",
    "project:import",
    "claim:make",
    "evidence:record",
    "waiver:request",
    "comment:write",
  ],
};

/** What somebody gives their word for. A program gives that of whoever made it, who is no second person to it (R3, R10). */
const GIVES_A_WORD: readonly Permission[] = ["claim:make", "waiver:request"];

/** Whether a program may speak for whoever made it: only as far as they may themselves, now. */
export function speaksFor(maker: Role | null, permission: Permission): boolean {
  return !GIVES_A_WORD.includes(permission) || (maker !== null && permits(maker, permission));
}

export function tokenPermits(scopes: readonly TokenScope[], permission: Permission): boolean {
  return scopes.some((scope) => SCOPE_GRANTS[scope].includes(permission));
}

export function permits(role: Role, permission: Permission): boolean {
  return GRANTS[role].includes(permission);
}
