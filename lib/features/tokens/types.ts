import type { TokenScope } from "@/lib/domain/rights";

/** A token as it is shown: whoever has its secret has it from when it was made. */
export interface ApiToken {
  id: string;
  name: string;
  /** Null for all projects. */
  project: { slug: string; name: string } | null;
  /** The first letters of its secret. */
  hint: string;
  scopes: TokenScope[];
  by: string;
  createdAt: string;
  expiresAt: string | null;
  lastUsedAt: string | null;
  revoked: { at: string; by: string } | null;
}
