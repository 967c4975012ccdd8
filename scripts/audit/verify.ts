import { db, type Transaction } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { walkChain } from "./check-chain";
import { sealedRows } from "./check-rows";
import {
  type Chain,
  type KeptHead,
  listChains,
  listSealedRows,
  listSnapshotHeads,
  NO_PROJECT,
  readLinks,
} from "./read-trail";

export interface Verified {
  chains: (Chain & { findings: string[] })[];
}

/** All of it as of one moment, however much is written meanwhile. */
const ONE_MOMENT = {
  isolationLevel: Prisma.TransactionIsolationLevel.RepeatableRead,
  maxWait: 10_000,
  timeout: 3_600_000,
};

/** Checks every event and every row that is not to change unseen; `kept` are ends that were kept elsewhere. */
export async function verifyTrail(kept: readonly KeptHead[] = []): Promise<Verified> {
  return db().$transaction(async (tx) => {
    await tx.$executeRaw`SET LOCAL timezone TO 'UTC'`;
    const chains: Verified["chains"] = [];
    const known = await listChains(tx);
    for (const chain of known) chains.push(await verifyChain(tx, chain, kept));
    for (const { id, from } of kept) {
      if (known.some((chain) => chain.id === id)) continue;
      const findings = [`the whole chain is gone that ${from} knows of`];
      chains.push({ id, name: id, length: 0, head: "", findings });
    }
    return { chains };
  }, ONE_MOMENT);
}

async function verifyChain(tx: Transaction, chain: Chain, kept: readonly KeptHead[]) {
  const sealed = sealedRows();
  const { findings, length, head } = await walkChain(
    chain,
    readLinks(tx, chain.id),
    [...kept, ...(await listSnapshotHeads(tx, chain.id))],
    sealed.take,
  );
  const rows = chain.id === NO_PROJECT ? [] : await listSealedRows(tx, chain.id);
  return { ...chain, length, head, findings: [...findings, ...sealed.check(rows)] };
}
