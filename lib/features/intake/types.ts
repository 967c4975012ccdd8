/** What became of one result that a program sent. */
export interface Taken {
  /** As it was named. */
  check: string;
  status: "recorded" | "already recorded" | "waiting";
  /** Of the evidence, or of what waits for somebody to say of what it speaks. */
  id: string;
  /** Why it waits. */
  note: string | null;
  /** The moment from which it counts; null where it was sent before. */
  countsFrom: string | null;
  clockSkewed: boolean;
  /** Secrets that were masked in its excerpt. */
  masked: number;
}
