import type { CommandFlaw } from "@/lib/domain/checks/command-flaws";

/** Words why a check cannot fail. Pieces of commands stand between backticks, for `CodedText`. */
export function wordCommandFlaw(flaw: CommandFlaw): string {
  const piece = code(flaw.fragment);
  switch (flaw.kind) {
    case "failure swallowed":
      return `${piece} swallows a failure: it passes either way`;
    case "failure overwritten":
      return `${piece} decides in the end, and always passes`;
    case "failure hidden by a pipe":
      return `${piece} ends the pipe and always passes; without \`pipefail\` a failure before it is lost`;
    case "count nobody compares":
      return `it counts (${piece}) and nobody compares: any number passes`;
    case "result ignored by find":
      return `\`find\` passes whatever comes of ${piece}; ending in \`${flaw.needs}\` it would not`;
    case "left in the background":
      return `${piece} runs on in the background: nobody waits for its result`;
    case "nothing is tested":
      return `${piece} tests nothing`;
    case "look-ahead without its switch":
      return `\`${flaw.tool}\` does not understand ${piece} without \`${flaw.needs}\`, so it never finds it`;
    case "answer is constant":
      return `${code(flaw.address)} answers the same whatever happens (“${flaw.fragment}”)`;
    case "test without a body":
      return `a test it counts on is empty and passes (“${flaw.fragment}”)`;
  }
}

/** Why a run could not fail: what it ran, which is not what its check says, and what is wrong with that. */
export function wordFlawsOfRun({
  command,
  flaws,
}: {
  command: string;
  flaws: readonly CommandFlaw[];
}): string[] {
  return [`it ran ${code(command)}, which cannot fail`, ...flaws.map(wordCommandFlaw)];
}

/** On one line, and without backticks of its own. */
function code(text: string): string {
  return `\`${text.replace(/`/g, "'").replace(/\s+/g, " ")}\``;
}
