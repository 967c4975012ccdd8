export interface Masked {
  text: string;
  /** How many secrets it no longer holds. */
  masked: number;
}
