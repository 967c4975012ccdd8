import "server-only";
import { pickFacts } from "@/lib/domain/facts";
import { nextKey } from "@/lib/domain/next-key";
import type { SubjectKind } from "@/lib/domain/vocabulary";
import { subjectColumn } from "@/lib/features/evidence/data";
import { tellBoth } from "@/lib/features/history/data";
import { weighing, whyNotEase } from "@/lib/features/verdict/data";
import { addListed, editListed, type Listing, removeListed } from "@/lib/platform/listed-rows";
import { type Refusal, refuse, refuseField } from "@/lib/platform/outcome";
import type { WriteContext } from "@/lib/platform/transaction";
import type { ProjectScope } from "@/lib/platform/viewer";
import { staysSeenFailing, whyNotAnother, whyNotFacts } from "./access";
import { countHanging, findSubject, listChecks } from "./data";
import type { AddCheckInput, EditCheckInput, RemoveCheckInput } from "./schema";
import { CHECK_FACTS, type CheckFacts, EDITED_FACTS } from "./types";

type Columns = Omit<CheckFacts, "subject"> & Partial<Record<`${SubjectKind}Id`, string>>;

export const CHECKS: Listing<CheckFacts, Columns> = {
  kind: "check",
  event: "check",
  names: CHECK_FACTS,
  weighs: weighing("checks", ["kind", "command", "freshnessDays", "passesNeeded"]),
  nextKey: (keys) => nextKey("check-", keys),
  list: listChecks,
  settle: async (tx, scope, { said, before, past }) => {
    const runs = before === null ? 0 : (await countHanging(tx, before.id)).runs;
    const was = before && { ...before, runs };
    const [wrong] = past ? whyNotAnother(said, was) : whyNotFacts(said, was);
    if (wrong) return refuseField(wrong.path, wrong.message);
    const { subject, ...facts } = said;
    const row = await findSubject(tx, scope, subject);
    if (!row) return refuseField("subject", `There is no ${subject.kind} ${subject.key} in use`);
    const seenRed = past ? facts.seenRed : facts.seenRed && staysSeenFailing(facts, before ?? said);
    return { ...facts, seenRed, ...subjectColumn({ kind: subject.kind, id: row.id }) };
  },
  create: (tx, data) => tx.check.create({ data, select: { id: true, version: true } }),
  update: (tx, id, data) => tx.check.update({ where: { id }, data }),
  remove: (tx, id) => tx.check.delete({ where: { id } }),
  tellBoth,
};

/** What proves a row, under a key that programs name it by and that never changes. */
export function addCheck(scope: ProjectScope, input: AddCheckInput, requestId: string) {
  const { id, key, subject } = input;
  // R5: nobody has seen it failing yet.
  const said = { ...pickFacts(input, EDITED_FACTS), subject, seenRed: false };
  return addListed(CHECKS, scope, { id, key, said }, requestId);
}

export function editCheck(
  scope: ProjectScope,
  { check, ...edit }: EditCheckInput,
  requestId: string,
) {
  return editListed(CHECKS, scope, check, edit, requestId);
}

/** Evidence is for good, and so is the check that it is of; rules name what they speak of. */
export function removeCheck(scope: ProjectScope, { check }: RemoveCheckInput, requestId: string) {
  return removeListed(CHECKS, scope, check, requestId, async (context, key) => {
    const why = whyStays(await countHanging(context.tx, check.id), key);
    if (why !== null) return refuse("refused", `Not removed. ${why}`);
    return whyNotEase(context, scope, { instead: "run it first" }, (project) => ({
      ...project,
      checks: project.checks.filter(({ id }) => id !== check.id),
    }));
  });
}

/** What has come to rest on it since it was added keeps it. */
export async function whyNotGo(
  tx: WriteContext["tx"],
  _scope: ProjectScope,
  id: string,
): Promise<Refusal | null> {
  const why = whyStays(await countHanging(tx, id), "it");
  return why === null ? null : refuse("conflict", `Not taken back. ${why}`);
}

function whyStays({ runs, rules }: { runs: number; rules: number }, name: string): string | null {
  if (runs > 0) return `Runs of ${name} are recorded, and they stay.`;
  return rules > 0 ? `A mapping rule speaks of ${name}. Remove that first.` : null;
}
