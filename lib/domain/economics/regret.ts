import { roundMinor, type Point } from "./money-range";
import { expectedHundredths } from "./expected-total";
import { type Comparable, statesOf } from "./option-terms";

export interface Regret {
  /** The most there is to regret in any state. */
  mostMinor: number;
  /** In each state: how much more the option is expected to cost than the best one there. */
  states: { point: Point; minor: number }[];
}

/**
 * R17: what each option may be regretted for. In every state the best option is regretted for nothing;
 * the option with the least of its most is the one that minimax regret takes.
 */
export function weighRegret(options: readonly Comparable[]): Map<string, Regret> {
  const states = statesOf(options).map((point) => ({
    point,
    best: Math.min(...options.map((option) => expectedHundredths(option, point))),
  }));
  return new Map(
    options.map((option) => {
      const regrets = states.map(({ point, best }) => ({
        point,
        minor: roundMinor((expectedHundredths(option, point) - best) / 100),
      }));
      const mostMinor = Math.max(...regrets.map(({ minor }) => minor));
      return [option.key, { mostMinor, states: regrets }];
    }),
  );
}
