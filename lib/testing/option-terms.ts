import fc from "fast-check";
import type { OptionTerms } from "@/lib/domain/economics/option-terms";
import { money } from "./stated-figures";

const FAILURE = { kind: "option", key: "1" } as const;

/** An option of which a test says what it is about; the failure is the same for all and costs 500–2,000. */
export function option(key: string, more: Partial<OptionTerms> = {}): OptionTerms {
  return {
    key,
    name: key,
    weeks: null,
    cost: money(0),
    probabilityPercent: 50,
    failureLoss: money(500, 2000),
    lossFrom: FAILURE,
    ...more,
  };
}

const amount = fc.tuple(fc.nat(1e6), fc.nat(1e6)).map(([low, more]) => money(low, low + more));

/** Two to five options before one and the same failure. */
export const arbitraryOptions: fc.Arbitrary<OptionTerms[]> = fc
  .tuple(
    fc.array(fc.record({ cost: amount, probabilityPercent: fc.nat(100) }), {
      minLength: 2,
      maxLength: 5,
    }),
    amount,
  )
  .map(([rows, failureLoss]) =>
    rows.map((row, at) => option(String(at + 1), { ...row, failureLoss })),
  );
