/** What has been said of a row, as far as it decides what may be said next. */
export interface Standing {
  /** The newest claim that stands; `failedSince`: evidence has answered it with a failure. */
  claim: { by: string; failedSince: boolean } | null;
  notApplicable: { by: string } | null;
}

export const NO_CLAIM = "Nothing to withdraw. No claim stands here.";
export const APPLICABLE = "Not changed. It is applicable already.";

/** Null when it may be claimed: what nobody claims, and what failed after it was claimed. */
export function whyNotClaim({ claim, notApplicable }: Standing): string | null {
  if (notApplicable) return "Not claimed. It is marked as not applicable.";
  if (claim && !claim.failedSince) return `Not claimed. ${claim.by} claimed it already.`;
  return null;
}

export function whyNotWithdraw({ claim }: Standing): string | null {
  return claim ? null : NO_CLAIM;
}

export function whyNotExclude({ notApplicable }: Standing): string | null {
  return notApplicable && `Not changed. ${notApplicable.by} marked it as not applicable already.`;
}

export function whyNotInclude({ notApplicable }: Standing): string | null {
  return notApplicable ? null : APPLICABLE;
}
