/** What a form that writes of money tells whoever has opened it. */
export interface MoneyWriting {
  /** It is about to be sent: what stands now is what it changes. */
  onSend: () => void;
  onDone: (done: MoneyDone) => void;
  /** Another was faster: what stands on the page is outdated, and what is written here stays. */
  onOutdated: () => void;
  onClose: () => void;
  /** The row that it is about goes one up or down, and the form is left. */
  onMove: (way: "up" | "down") => void;
  /** A new one is begun that says what this one does. */
  onCopy: () => void;
}

export interface MoneyDone {
  /** The key of what was written; null for what is gone, and for what has none. */
  key: string | null;
  /** The id of the request, by which it is taken back. */
  change: string;
  /** "Added M1 Testing". */
  words: string;
}

const nothing = () => undefined;

/** Of a form that is only looked at. */
export const NOBODY_ASKS: MoneyWriting = {
  onSend: nothing,
  onDone: nothing,
  onOutdated: nothing,
  onClose: nothing,
  onMove: nothing,
  onCopy: nothing,
};
