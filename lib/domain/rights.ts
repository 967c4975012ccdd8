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
  "decision:sign",
  /** Says something about a row, in words that prove nothing. */
  "comment:write",
  /** Reads what one is told, and says what of it one wants to be told. */
  "inbox:keep",
  "people:manage",
] as const;
export type Permission = (typeof PERMISSIONS)[number];

const GRANTS: Record<Role, readonly Permission[]> = {
  viewer: ["project:read", "view:keep", "inbox:keep"],
  editor: [
    "project:read",
    "view:keep",
    "money:read",
    "project:edit",
    "project:import",
    "claim:make",
    "evidence:record",
    "waiver:request",
    "comment:write",
    "inbox:keep",
  ],
  approver: [
    "project:read",
    "view:keep",
    "money:read",
    "evidence:record",
    "waiver:approve",
    "decision:sign",
    "comment:write",
    "inbox:keep",
  ],
  admin: PERMISSIONS,
};

export function permits(role: Role, permission: Permission): boolean {
  return GRANTS[role].includes(permission);
}
