import { z } from "zod";
import { SUBJECT_KINDS } from "@/lib/domain/vocabulary";
import { key, slug, storable } from "@/lib/features/documents/fields";
import { REASON_MISSING, SHORTEST_REASON } from "./constants";

const LONGEST = 2000;
const TOO_LONG = `At most ${LONGEST} characters`;
const COMMIT = /^[0-9a-fA-F]{7,64}$/;
/** The largest number that its column holds. */
const LAST_VERSION = 2_147_483_647;

export const reason = storable.trim().min(SHORTEST_REASON, REASON_MISSING).max(LONGEST, TOO_LONG);
/** Why something is changed on which the verdict may rest; asked for where it does. */
export const why = reason.nullable().optional();
const note = storable.trim().min(1).max(LONGEST, TOO_LONG);

export const version = z.int().min(1).max(LAST_VERSION);

/** A row as the viewer last saw it. */
export const seen = <const Kinds extends readonly [string, ...string[]]>(kinds: Kinds) =>
  z.strictObject({ kind: z.enum(kinds), id: z.uuid(), version });

/** What can be claimed: a task or a line done, a blocker resolved, a criterion met that no rule decides. */
export const CLAIMABLE_KINDS = ["task", "item", "blocker", "criterion"] as const;
const claimable = seen(CLAIMABLE_KINDS);
export type Claimable = z.output<typeof claimable>;

/** What can be left out as not applicable. A blocker is resolved or waived. */
const target = seen(["task", "item"]);
export type Target = z.output<typeof target>;

export const claimInput = z.strictObject({
  slug,
  target: claimable,
  note: note.nullable().default(null),
  /** R8: why a task is claimed although something is open before it. */
  overrideReason: reason.nullable().default(null),
});

export const withdrawInput = z.strictObject({
  slug,
  target: claimable,
  reason: reason.nullable().default(null),
});

/** The name of a commit, as git writes it. */
export const commit = storable.trim().regex(COMMIT, "Seven to 64 letters a–f and digits");

export const url = z
  .url({ protocol: /^https?$/, error: "An address that begins with https://" })
  .max(LONGEST, TOO_LONG)
  .refine((address) => !holdsUser(address), "An address holds no password");

/** It would be shown to whoever may read. */
function holdsUser(address: string): boolean {
  const { username, password } = URL.canParse(address) ? new URL(address) : NOBODY;
  return username !== "" || password !== "";
}

const NOBODY = { username: "", password: "" };

/** R6: not applicable needs a reason. */
export const notApplicableInput = z.strictObject({ slug, target, reason });

export const applicableInput = z.strictObject({ slug, target });

/** What a person saw. A failure without a word of what failed helps nobody to repair it. */
export const recordInput = z
  .strictObject({
    slug,
    /** By which it is known, so that it can be sent again where no answer came; one is made where none is said. */
    id: z.uuid().optional(),
    target: seen(SUBJECT_KINDS),
    /** Null for what was seen without one of its checks. */
    checkKey: key.nullable().default(null),
    outcome: z.enum(["passed", "failed"]),
    note: note.nullable().default(null),
    exitCode: z.int().min(0).max(255).nullable().default(null),
    commit: commit.nullable().default(null),
    url: url.nullable().default(null),
  })
  .refine(({ outcome, note: told }) => outcome === "passed" || told !== null, {
    path: ["note"],
    message: "Say what failed",
  });
export type RecordInput = z.output<typeof recordInput>;
