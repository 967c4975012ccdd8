/** An exact fraction, so that a weighted mean of weighted means is rounded once, at the end. */
export interface Ratio {
  top: bigint;
  bottom: bigint;
}

/** From whole numbers; the bottom is above zero. */
export function ratio(top: number, bottom = 1): Ratio {
  return { top: BigInt(top), bottom: BigInt(bottom) };
}

export function add(one: Ratio, other: Ratio): Ratio {
  return {
    top: one.top * other.bottom + other.top * one.bottom,
    bottom: one.bottom * other.bottom,
  };
}

export function multiply(one: Ratio, other: Ratio): Ratio {
  return { top: one.top * other.top, bottom: one.bottom * other.bottom };
}

export function smaller(one: Ratio, other: Ratio): Ratio {
  return one.top * other.bottom <= other.top * one.bottom ? one : other;
}

/** Rounded half up to so many decimals; for values from zero on. */
export function round(value: Ratio, decimals: number): number {
  const scale = 10n ** BigInt(decimals);
  const scaled = (2n * value.top * scale + value.bottom) / (2n * value.bottom);
  return Number(scaled) / Number(scale);
}
