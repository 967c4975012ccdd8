import type { ChainModel } from "../words/evidence-chains";
import type { ClaimFate } from "@/lib/domain/truth/claim-outcomes";

/** Every claim that was ever made, the newest first, with what became of it. */
export interface ClaimsModel {
  rows: ClaimRow[];
}

export interface ClaimRow {
  id: string;
  fate: ClaimFate;
  /** What it is about: "0.3 Fix test suite imports". */
  text: string;
  href: string | null;
  /** From what was said to what answered it; its first answer decides. */
  chain: ChainModel;
  /** "Claimed although 0.2 was open: the vendor is late"; null where nothing was. */
  override: string | null;
  /** Who took it back, when and why; null where nobody did. */
  withdrawn: string | null;
}
