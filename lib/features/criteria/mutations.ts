import "server-only";
import { pickFacts } from "@/lib/domain/facts";
import { nextKey } from "@/lib/domain/next-key";
import { findHanging } from "@/lib/features/archive/data";
import { tellBoth } from "@/lib/features/history/data";
import { weighing } from "@/lib/features/verdict/data";
import { fromDayOrNull } from "@/lib/platform/columns";
import {
  addListed,
  editListed,
  findListed,
  type Listing,
  moveListed,
} from "@/lib/platform/listed-rows";
import { type Refusal, refuse, refuseField } from "@/lib/platform/outcome";
import type { WriteContext } from "@/lib/platform/transaction";
import type { ProjectScope } from "@/lib/platform/viewer";
import { Prisma } from "@/prisma/generated/client";
import { whyNotFacts } from "./access";
import { findGround, listCriteria } from "./data";
import type { AddCriterionInput, EditCriterionInput, MoveCriterionInput } from "./schema";
import { CRITERION_FACTS, type CriterionFacts } from "./types";

function columnsOf({ dueOn, consequence, ...facts }: CriterionFacts) {
  return {
    ...facts,
    dueOn: fromDayOrNull(dueOn),
    consequence: consequence === null ? Prisma.DbNull : { ...consequence },
  };
}

export const CRITERIA: Listing<CriterionFacts, ReturnType<typeof columnsOf>> = {
  kind: "criterion",
  event: "criterion",
  names: CRITERION_FACTS,
  weighs: weighing("criteria", ["kind", "rule", "dueOn"]),
  nextKey: (keys) => nextKey("K", keys),
  list: listCriteria,
  settle: async (tx, scope, { said, before, past }) => {
    // What was said once may name what is gone by now: the audit finds that, and it is no reason to keep a mistake.
    const [wrong] = past ? [] : whyNotFacts(said, await findGround(tx, scope), before);
    return wrong ? refuseField(wrong.path, wrong.message) : columnsOf(said);
  },
  create: (tx, data) => tx.criterion.create({ data, select: { id: true, version: true } }),
  update: (tx, id, data) => tx.criterion.update({ where: { id }, data }),
  remove: (tx, id) => tx.criterion.delete({ where: { id } }),
  tellBoth,
};

/** A line of the framework, under a key of its own that never changes. */
export function addCriterion(scope: ProjectScope, input: AddCriterionInput, requestId: string) {
  const { id, place } = input;
  const said = pickFacts(input, CRITERION_FACTS);
  return addListed(CRITERIA, scope, { id, said, place }, requestId);
}

export function editCriterion(
  scope: ProjectScope,
  { criterion, ...edit }: EditCriterionInput,
  requestId: string,
) {
  return editListed(CRITERIA, scope, criterion, edit, requestId);
}

export function moveCriterion(scope: ProjectScope, input: MoveCriterionInput, requestId: string) {
  return moveListed(CRITERIA, scope, input, requestId);
}

/** What has come to rest on a line since it was added stays, and the line with it. */
export async function whyNotGo(
  tx: WriteContext["tx"],
  scope: ProjectScope,
  id: string,
): Promise<Refusal | null> {
  const { waivers, notApplicable, claims, evidence, comments } = await findHanging(tx, id);
  const hangs = claims + evidence + comments + waivers.length + notApplicable.length;
  const row = await findListed(CRITERIA, tx, scope, id);
  return hangs === 0
    ? null
    : refuse("conflict", `Not taken back. By now something is recorded of ${row?.key ?? "it"}.`);
}
