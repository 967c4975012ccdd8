// The API as its pages draw it: words only, ready to be read.

/** A field of what is sent or answered; of one inside another the name says so: `target.id`. */
export interface FieldLine {
  name: string;
  type: string;
  required: boolean;
  meaning: string | null;
  limits: string | null;
}

export interface AnswerLine {
  status: string;
  means: string;
}

export interface OperationLine {
  id: string;
  method: string;
  path: string;
  does: string;
  noun: string;
  /** The scopes of tokens, or that none can. */
  tokens: string;
}

export interface OperationDetail extends OperationLine {
  people: string;
  parameters: FieldLine[];
  /** Null where nothing is sent. */
  body: FieldLine[] | null;
  answer: FieldLine[];
  answers: AnswerLine[];
  curl: string;
  /** JSON as it may be answered. */
  example: string | null;
}

export interface NounLine {
  noun: string;
  means: string;
  operations: OperationLine[];
}
