import type { CalibrationModel, CalibrationRow } from "./contract";
import { UNBROKEN } from "../unbroken";

const executor: CalibrationRow = {
  name: "Earlier executor",
  documents: "Development plan",
  answers: [false, false, false, false, false],
  held: 0,
  refuted: 5,
  undecided: 2,
  withdrawn: 0,
};

export const calibrationFixtures = {
  full: {
    last: 20,
    rows: [
      executor,
      {
        ...executor,
        name: "Lena Lead",
        documents: null,
        answers: [true, true, false, true],
        held: 3,
        refuted: 1,
      },
      { ...executor, name: "Otto", documents: null, answers: [], held: 0, refuted: 0 },
    ],
  },
  overflow: {
    last: 20,
    rows: [
      {
        ...executor,
        name: `Somebody With An Extraordinarily Long Name ${UNBROKEN}`,
        answers: Array.from({ length: 20 }, (_, index) => index % 3 === 0),
        held: 7,
        refuted: 13,
      },
    ],
  },
  empty: { last: 20, rows: [] },
} satisfies Record<string, CalibrationModel>;
