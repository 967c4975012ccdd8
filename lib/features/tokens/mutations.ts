import "server-only";
import { endOfDay } from "@/lib/domain/instant";
import { plainWords } from "@/lib/domain/plain-words";
import type { Transaction } from "@/lib/platform/db";
import { done, type Outcome, type Refusal, refuse, refuseField } from "@/lib/platform/outcome";
import { newSecret } from "@/lib/platform/tokens";
import { write } from "@/lib/platform/transaction";
import type { ProjectScope, Scope } from "@/lib/platform/viewer";
import { factsOf, listNamesInUse, listNamesOfPeople } from "./data";
import type { MakeInput } from "./schema";

/** So many that are in use one project has, and so many there are for all. */
const MOST = 50;

export interface Made {
  id: string;
  /** Told this once. */
  secret: string;
}

/** Makes a token. Sent twice, the second is refused: what the first has answered nobody can tell again. */
export function makeToken(
  scope: ProjectScope | Scope,
  { id, name, scopes, lastOn }: MakeInput,
  requestId: string,
): Promise<Outcome<Made>> {
  const projectId = projectOf(scope);
  const { secret, hash, hint } = newSecret();
  return write<Made>(scope, requestId, async ({ tx, at, record }) => {
    const refusal = whyNotMake(scope, at, lastOn);
    if (refusal) return refusal;
    if (await tx.apiToken.findUnique({ where: { id }, select: { id: true } })) {
      return refuse("refused", "It is made already, and its secret was told. Make another one.");
    }
    const whyNotSo = await whyNotCalled(tx, name);
    if (whyNotSo) return whyNotSo;
    const inUse = await listNamesInUse(tx, projectId, at);
    if (inUse.some((one) => plainWords(one) === plainWords(name))) {
      return refuseField("name", "Another one of this name is in use");
    }
    if (inUse.length >= MOST) {
      return refuse("refused", `Not made. ${String(MOST)} are in use; revoke one first.`);
    }
    const expiresAt = lastOn === null ? null : new Date(endOfDay(lastOn));
    const row = await tx.apiToken.create({
      data: {
        ...{ id, name, projectId, hash, hint, expiresAt, createdAt: at },
        scopes: [...new Set(scopes)],
        byName: scope.viewer.name,
        byUserId: scope.viewer.userId,
      },
    });
    const subject = { kind: "token", id, key: name };
    record({ action: "token.made", subject, before: null, after: factsOf(row) });
    return done({ id, secret });
  });
}

/** From now on nobody gets in by it. It stays in the list, with who has revoked it. */
export function revokeToken(
  scope: ProjectScope | Scope,
  { id }: { id: string },
  requestId: string,
): Promise<Outcome<{ id: string }>> {
  const projectId = projectOf(scope);
  return write<{ id: string }>(scope, requestId, async ({ tx, at, record }) => {
    if (scope.viewer.token) return onlyPeople();
    const row = await tx.apiToken.findFirst({ where: { id, projectId } });
    if (!row) return refuse("not found", "There is no such token here.");
    if (row.revokedAt !== null) return refuse("refused", "It is revoked already.");
    await tx.apiToken.update({
      where: { id },
      data: { revokedAt: at, revokedByName: scope.viewer.name },
    });
    record({
      action: "token.revoked",
      subject: { kind: "token", id, key: row.name },
      before: factsOf(row),
      after: null,
    });
    return done({ id });
  });
}

function whyNotMake({ viewer }: Scope | ProjectScope, at: Date, lastOn: string | null) {
  if (viewer.token) return onlyPeople();
  if (lastOn !== null && endOfDay(lastOn) <= at.toISOString()) {
    return refuseField("lastOn", "This day is over");
  }
  return null;
}

/** It signs by its name alone, so nobody has to be of that name. */
async function whyNotCalled(tx: Transaction, name: string): Promise<Refusal | null> {
  const people = await listNamesOfPeople(tx);
  const isPerson = people.some((one) => plainWords(one) === plainWords(name));
  return isPerson ? refuseField("name", "A person here is called so") : null;
}

function onlyPeople(): Refusal {
  return refuse("forbidden", "Only people make and revoke tokens.");
}

function projectOf(scope: ProjectScope | Scope): string | null {
  return "projectId" in scope ? scope.projectId : null;
}
