import "server-only";
import { ROLES } from "@/lib/domain/rights";
import { db } from "./db";
import { mintScope, type Scope } from "./scope";

// Only what sends to people may import this file: nobody proves who is asking here, because nobody asks.
// What is read with such a scope goes to that person alone.

/** Somebody to whom something is sent, with the rights that they have now; null for who may not sign in. */
export async function findAddressee(userId: string): Promise<Scope | null> {
  const user = await db().user.findUnique({ where: { id: userId } });
  const role = ROLES.find((known) => known === user?.role);
  if (!user || user.disabledAt !== null || !role) return null;
  return mintScope({ userId, name: user.name, email: user.email, role });
}
