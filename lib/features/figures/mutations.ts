import "server-only";
import { generateKeyBetween } from "fractional-indexing";
import { isOfMoney } from "@/lib/domain/audit/audit-figures";
import { pickFacts } from "@/lib/domain/facts";
import { nextKey } from "@/lib/domain/next-key";
import { tellBoth } from "@/lib/features/history/data";
import { fromInstantOrNull } from "@/lib/platform/columns";
import { addListed, editListed, type Listing, removeListed } from "@/lib/platform/listed-rows";
import { refuse, refuseField } from "@/lib/platform/outcome";
import type { WriteContext } from "@/lib/platform/transaction";
import { mayDo, type ProjectScope, whyNotAllowed } from "@/lib/platform/viewer";
import { whyNotFacts, whyNotValue } from "./access";
import { findSubjects, listFigures, listSources } from "./data";
import type { AddFigureInput, EditFigureInput, RemoveFigureInput } from "./schema";
import { FIGURE_FACTS, WHOLE_FIGURE, type WholeFigure } from "./types";

type Columns = Awaited<ReturnType<typeof columnsOf>>;

async function columnsOf(
  tx: WriteContext["tx"],
  scope: ProjectScope,
  { source, explanation, ...facts }: WholeFigure,
) {
  return {
    ...facts,
    sourceId: await sourceOf(tx, scope, source.title),
    section: source.section,
    explanation: explanation?.text ?? null,
    explainedBy: explanation?.by ?? null,
    explainedAt: fromInstantOrNull(explanation?.at ?? null),
  };
}

/** The document of this title; one that nobody has named before is listed from now on. */
async function sourceOf(tx: WriteContext["tx"], scope: ProjectScope, title: string) {
  const sources = await listSources(tx, scope);
  const known = sources.find((one) => one.title === title);
  if (known) return known.id;
  const key = nextKey(
    "S",
    sources.map((one) => one.key),
  );
  const position = generateKeyBetween(sources.at(-1)?.position ?? null, null);
  const data = { projectId: scope.projectId, key, position, title };
  return (await tx.sourceDocument.create({ data, select: { id: true } })).id;
}

export const FIGURES: Listing<WholeFigure, Columns> = {
  kind: "figure",
  event: "figure",
  names: WHOLE_FIGURE,
  nextKey: (keys) => nextKey("F", keys),
  list: listFigures,
  settle: async (tx, scope, { said, before, past }) => {
    // Whoever writes of money has to be shown it.
    const isHidden = [said, before].some((one) => one !== null && isOfMoney(one));
    if (isHidden && !mayDo(scope, "money:read")) {
      return refuse("forbidden", whyNotAllowed(scope));
    }
    const [wrong] = past
      ? whyNotValue(said)
      : whyNotFacts(said, before, await findSubjects(tx, scope));
    return wrong ? refuseField(wrong.path, wrong.message) : columnsOf(tx, scope, said);
  },
  create: (tx, data) => tx.statedFigure.create({ data, select: { id: true, version: true } }),
  update: (tx, id, data) => tx.statedFigure.update({ where: { id }, data }),
  remove: (tx, id) => tx.statedFigure.delete({ where: { id } }),
  tellBoth,
};

/** What is stated somewhere, beside what is computed. */
export function addFigure(scope: ProjectScope, input: AddFigureInput, requestId: string) {
  const said = { ...pickFacts(input, FIGURE_FACTS), explanation: null };
  return addListed(FIGURES, scope, { id: input.id, said }, requestId);
}

export function editFigure(
  scope: ProjectScope,
  { figure, changes }: EditFigureInput,
  requestId: string,
) {
  return editListed(FIGURES, scope, figure, { changes }, requestId);
}

/** With why it differs; both come back together. */
export function removeFigure(
  scope: ProjectScope,
  { figure }: RemoveFigureInput,
  requestId: string,
) {
  return removeListed(FIGURES, scope, figure, requestId, () => Promise.resolve(null));
}
