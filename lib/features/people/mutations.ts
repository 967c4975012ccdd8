import "server-only";
import { hashPassword } from "better-auth/crypto";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { done, type Outcome, refuse } from "@/lib/platform/outcome";
import type { NewPerson } from "./schema";

/** Makes an account that signs in with its password. For the operator at the command line. */
export async function createPerson(
  person: NewPerson,
  operator: string,
): Promise<Outcome<{ userId: string }>> {
  const password = await hashPassword(person.password);
  return db().$transaction(async (tx) => {
    const taken = await tx.user.findUnique({ where: { email: person.email } });
    if (taken) return refuse("conflict", `${person.email} has an account already.`);
    const user = await tx.user.create({
      data: { name: person.name, email: person.email, role: person.role, emailVerified: true },
    });
    await tx.account.create({
      data: { accountId: user.id, providerId: "credential", userId: user.id, password },
    });
    await tx.event.create({
      data: {
        actorName: operator,
        action: "person.created",
        subjectKind: "person",
        subjectId: user.id,
        subjectKey: person.email,
        after: { name: person.name, email: person.email, role: person.role },
        at: now(),
      },
    });
    return done({ userId: user.id });
  });
}
