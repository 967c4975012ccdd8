/** What the second of two people is shown: how the difference is explained now. */
export interface CurrentExplanation {
  version: number;
  explanation: string | null;
}
