import { describe, expect, it } from "vitest";
import { type CommandFlaw, lintCheck } from "@/lib/domain/checks/lint-command";
import { projectDocument } from "@/lib/features/documents/schema";
import { vimana } from "@/prisma/seed/vimana";

interface Judged {
  key: string;
  /** Empty where the check is sound. */
  flaws: { kind: CommandFlaw["kind"]; fragment: string }[];
  why: string;
}

const ITS_SHAPE: Judged[] = [
  {
    key: "check-1.1-1",
    flaws: [{ kind: "failure swallowed", fragment: '|| echo "❌ $proto FAILED"' }],
    why: "every round of the loop ends in an echo, so an import that fails prints a cross and passes",
  },
  {
    key: "check-1.1-2",
    flaws: [
      { kind: "look-ahead without its switch", fragment: "(?!protocols)" },
      { kind: "failure swallowed", fragment: '|| echo "✅ Clean"' },
    ],
    why: "grep takes the look-ahead as text and never finds it; found or not, an echo ends it",
  },
  {
    key: "check-1.2-1",
    flaws: [{ kind: "count nobody compares", fragment: "| wc -l" }],
    why: "fewer than 10 are expected, and 57 pass as well",
  },
  {
    key: "check-1.2-3",
    flaws: [
      { kind: "failure hidden by a pipe", fragment: "| tee syntax_check.log" },
      {
        kind: "result ignored by find",
        fragment: String.raw`-exec python -m py_compile {} \;`,
      },
    ],
    why: "tee ends the pipe, and find would pass too, whatever the compiler says",
  },
  {
    key: "check-1.3-1",
    flaws: [{ kind: "failure swallowed", fragment: '|| echo "❌ $agent FAILED"' }],
    why: "as with the protocols: an agent that cannot be imported prints a cross and passes",
  },
  {
    key: "check-2.5",
    flaws: [{ kind: "count nobody compares", fragment: "| wc -l" }],
    why: "0 is expected, and any number passes",
  },
];

const ITS_CONTENT: Judged[] = [
  {
    key: "check-2.6-1",
    flaws: [{ kind: "test without a body", fragment: "has no body" }],
    why: "the test of the server's start, the one that matters, has no body and passes",
  },
  {
    key: "check-3.2",
    flaws: [{ kind: "test without a body", fragment: "have no body" }],
    why: "the seven integration tests have no body and pass",
  },
  {
    key: "check-3.3-1",
    flaws: [{ kind: "test without a body", fragment: "has no body" }],
    why: "the benchmark of the latency has no body and passes",
  },
  {
    key: "check-4.2-1",
    flaws: [{ kind: "answer is constant", fragment: "constant" }],
    why: "the endpoint answers healthy whatever the system is like",
  },
  {
    key: "check-4.2-2",
    flaws: [{ kind: "answer is constant", fragment: "constant" }],
    why: "the endpoint answers ready whatever the system is like",
  },
];

const SOUND: Judged[] = [
  ["check-0.1", "Python ends with 1 when an import fails"],
  ["check-0.2-1", "Python ends with 1 when an import fails"],
  ["check-0.2-2", "a crash while starting ends with 1"],
  ["check-0.3", "pytest ends with 2 when a test cannot be collected"],
  ["check-0.4", "grep ends the pipe, and fails when no line says that it listens"],
  ["check-exit-0-1", "Python ends with 1 when an import fails"],
  ["check-exit-0-2", "Python ends with 1 when an import fails"],
  ["check-exit-0-3", "pytest ends with 2 when a test cannot be collected"],
  ["check-exit-0-4", "a crash while starting ends with 1"],
  ["check-1.2-2", "Python ends with 1 when an import fails"],
  ["check-1.4", "Python ends with 1 when an import fails"],
  ["check-2.2-1", "Python ends with 1 when the file is missing or no YAML"],
  ["check-2.2-2", "Python ends with 1 when Pydantic refuses it"],
  ["check-2.3-1", "Python ends with 1 while there is no engine"],
  ["check-2.3-2", "Python ends with 1 when wiring fails; how many it wired is left to the reader"],
  ["check-2.4", "grep ends the pipe, and fails when no line speaks of Phoenix"],
  ["check-3.1", "coverage ends with 2 below 80 %"],
  ["check-4.1", "jq ends the pipe, and fails on the first line that is no JSON"],
  ["check-4.3", "grep ends the pipe, and fails when nothing is served or no agent is counted"],
].map(([key = "", why = ""]) => ({ key, flaws: [], why }));

const { checks } = projectDocument.parse(vimana);
const find = (key: string) => checks.find((one) => one.key === key)!;

describe("Vimana's checks", () => {
  it.each(ITS_SHAPE)("$key cannot fail by its shape: $why", ({ key, flaws }) => {
    expect(lintCheck(find(key))).toMatchObject(flaws);
  });

  it.each(ITS_CONTENT)("$key proves nothing: $why", ({ key, flaws }) => {
    expect(lintCheck(find(key))).toMatchObject(flaws);
  });

  it.each(SOUND)("$key is sound: $why", ({ key, flaws }) => {
    expect(lintCheck(find(key))).toEqual(flaws);
  });

  it("all are judged; those by a person are no command's to judge", () => {
    const commands = checks.filter((one) => one.kind === "command").map((one) => one.key);
    const judged = [...ITS_SHAPE, ...ITS_CONTENT, ...SOUND].map((one) => one.key);
    expect(judged.toSorted()).toEqual(commands.toSorted());
    const others = checks.filter((one) => one.kind !== "command");
    expect(new Set(others.map((one) => one.kind))).toEqual(new Set(["person"]));
    expect(others.flatMap(lintCheck)).toEqual([]);
  });
});
