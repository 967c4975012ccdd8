import "server-only";
import { generateKeyBetween } from "fractional-indexing";
import { factsTold } from "@/lib/domain/facts";
import { findHanging } from "@/lib/features/archive/data";
import { type Refusal, refuse } from "@/lib/platform/outcome";
import { type Facts, holdProject, type WriteContext } from "@/lib/platform/transaction";
import type { ProjectScope } from "@/lib/platform/viewer";
import { whyNotRestore } from "./access";
import { listRisks } from "./data";
import { columnsOf, tellFacts } from "./mutations";
import { RISK_FACTS, type RiskFacts } from "./types";

type Transaction = WriteContext["tx"];

/** How one that was raised goes again, as long as nobody has said anything about it, and comes back. */
export const undoRaise = { kind: "risk", find: tellWhole, add, remove } as const;

async function tellWhole(tx: Transaction, scope: ProjectScope, id: string): Promise<Facts | null> {
  const facts = await tellFacts(tx, scope, id);
  const row = (await listRisks(tx, scope)).find((one) => one.id === id);
  return facts && row ? { ...facts, position: row.position } : null;
}

async function add(
  tx: Transaction,
  scope: ProjectScope,
  { id, key, version, facts }: { id: string; key: string | null; version: number; facts: Facts },
): Promise<Refusal | null> {
  await holdProject(tx, scope);
  const said = factsTold<RiskFacts>(facts, RISK_FACTS);
  const others = await listRisks(tx, scope);
  const whyNot = whyNotRestore(said, others);
  if (whyNot !== null) return refuse("conflict", whyNot);
  const last = others.at(-1)?.position ?? null;
  // Older events do not say where it stood.
  const { position = generateKeyBetween(last, null) } = factsTold<{ position?: string }>(facts);
  const place = { id, version, projectId: scope.projectId, key: key ?? "", position };
  const { count } = await tx.risk.createMany({
    data: [{ ...columnsOf(said), ...place }],
    skipDuplicates: true,
  });
  if (count > 0) return null;
  return refuse("conflict", `Not taken back. Another risk is ${place.key} by now.`);
}

async function remove(tx: Transaction, _scope: ProjectScope, id: string): Promise<Refusal | null> {
  const { comments } = await findHanging(tx, id);
  if (comments > 0) {
    return refuse("conflict", "Not taken back. By now somebody has commented on it.");
  }
  await tx.risk.delete({ where: { id } });
  return null;
}
