import { describe, expect, it } from "vitest";
import { type CommentPiece, namedIn, readComment } from "./read-comment";

const PEOPLE = [
  { id: "1", name: "Lena" },
  { id: "2", name: "Lena Lead" },
  { id: "3", name: "Otto" },
  { id: "4", name: "otto" },
];
const KEYS = new Set(["1.2", "B2", "7", "gate", "exit-0-1"]);

const read = (body: string) =>
  readComment(body, { people: PEOPLE, isKey: (word) => KEYS.has(word) });
const brief = (pieces: CommentPiece[]) => pieces.map(({ kind, text }) => `${kind} ${text}`);

describe("what somebody wrote", () => {
  it.each<[string, string[]]>([
    ["", []],
    ["Nothing in it", ["text Nothing in it"]],
    ["@Lena Lead, look", ["person @Lena Lead", "text , look"]],
    ["@lena lead", ["person @lena lead"]],
    ["(@Lena)", ["text (", "person @Lena", "text )"]],
    ["@Lenas idea", ["text @Lenas idea"]],
    ["mail lena@Otto.example, @nobody", ["text mail lena@Otto.example, @nobody"]],
    ["1.2 waits for B2.", ["key 1.2", "text  waits for ", "key B2", "text ."]],
    ["7 gates, a gate, 1.20", ["text 7 gates, a gate, 1.20"]],
    ["see exit-0-1_", ["text see ", "key exit-0-1", "text _"]],
    [
      "(https://ci.example/run/7?a=b).",
      ["text (", "address https://ci.example/run/7?a=b", "text )."],
    ],
    ["run `make 1.2 @Lena` now", ["text run ", "code make 1.2 @Lena", "text  now"]],
    ["half a `tick 1.2", ["text half a ", "text `tick ", "key 1.2"]],
    ["``", []],
  ])("%j", (body, pieces) => {
    expect(brief(read(body))).toEqual(pieces);
  });

  it("names everybody who is called so, each once", () => {
    expect(namedIn("@Otto and @OTTO and @Lena Lead", PEOPLE).map(({ id }) => id)).toEqual([
      "3",
      "4",
      "2",
    ]);
    expect(namedIn("nobody", PEOPLE)).toEqual([]);
  });
});
