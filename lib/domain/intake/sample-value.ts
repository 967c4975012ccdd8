const LARGEST = 1e13;
const STEP = 1e-4;

/**
 * A number as a sample holds it: four decimals, up to 10 trillion; null beyond. What is not whole never
 * becomes whole by that: 99.99999 % is not 100 %, and one error in a million is not none.
 */
export function sampleValue(value: number): number | null {
  if (!(Math.abs(value) <= LARGEST)) return null;
  const rounded = fourDecimals(value);
  if (!Number.isInteger(rounded) || isNoise(value - rounded, value)) return rounded;
  return fourDecimals(rounded + Math.sign(value - rounded) * STEP);
}

/** The last digits that arithmetic leaves: 12.000000000000002 is 12. */
function isNoise(difference: number, value: number): boolean {
  return Math.abs(difference) <= Math.abs(value) * 1e-12;
}

function fourDecimals(value: number): number {
  // Never -0, which no database holds.
  return Number(value.toFixed(4)) + 0;
}
