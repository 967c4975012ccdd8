import type { Points } from "../schedule/points";
import { SIDES } from "./random";

/**
 * What a three-point estimate may turn out to be, in `SIDES` equally likely values: a PERT-beta between low
 * and high with its mean at (low + 4 · likely + high) / 6. Only additions, multiplications, divisions and
 * square roots lead to it, so that every engine has the same values: the shapes known are those with the
 * likely value at a whole 32nd of the range, and what lies between two is taken in between, which keeps
 * the mean.
 */
export function valuesOf({ low, likely, high }: Points): Float64Array {
  const range = high - low;
  const place = range > 0 ? ((likely - low) / range) * SHAPES : 0;
  const shape = Math.min(SHAPES - 1, Math.floor(place));
  const weight = place - shape;
  const [lower, upper] = [unitValues(shape), unitValues(shape + 1)];
  const values = new Float64Array(SIDES);
  for (let side = 0; side < SIDES; side++) {
    const value = lower[side] as number;
    values[side] = low + range * (value + weight * ((upper[side] as number) - value));
  }
  return values;
}

const SHAPES = 32;
const SLICES = 4096;

const known = new Map<number, Float64Array>();

/** Of a beta between 0 and 1, α = 1 + shape / 8 and β = 5 − shape / 8: the middle of each equal share. */
function unitValues(shape: number): Float64Array {
  const found = known.get(shape);
  if (found) return found;
  const { at, share } = accumulate(shape);
  const values = new Float64Array(SIDES);
  let slice = 0;
  for (let side = 0; side < SIDES; side++) {
    const wanted = (side + 0.5) / SIDES;
    while ((share[slice + 1] as number) < wanted) slice += 1;
    const [below, above] = [share[slice] as number, share[slice + 1] as number];
    const [from, to] = [at[slice] as number, at[slice + 1] as number];
    values[side] = from + ((wanted - below) / (above - below)) * (to - from);
  }
  known.set(shape, values);
  return values;
}

/** The share that lies below each of many places, which stand closer at both ends, where it bends most. */
function accumulate(shape: number): { at: Float64Array; share: Float64Array } {
  const at = new Float64Array(SLICES + 1);
  const share = new Float64Array(SLICES + 1);
  let before = 0;
  for (let slice = 1; slice <= SLICES; slice++) {
    const s = slice / SLICES;
    const x = s * s * (3 - 2 * s);
    const density = eighthPower(x, shape) * eighthPower(1 - x, SHAPES - shape) * s * (1 - s);
    at[slice] = x;
    share[slice] = (share[slice - 1] as number) + before + density;
    before = density;
  }
  const all = share[SLICES] as number;
  for (let slice = 1; slice <= SLICES; slice++) share[slice] = (share[slice] as number) / all;
  return { at, share };
}

/** x to the power of so many eighths. */
function eighthPower(x: number, eighths: number): number {
  let power = 1;
  let factor = Math.sqrt(Math.sqrt(Math.sqrt(Math.max(0, x))));
  for (let left = eighths; left > 0; left >>= 1) {
    if (left % 2 === 1) power *= factor;
    factor *= factor;
  }
  return power;
}
