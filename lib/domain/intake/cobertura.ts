import { type Covered, readCoverage } from "./coverage";
import { type ReadReport, unreadable } from "./readings";
import { readNumber } from "./report-text";
import { allNamed, childrenNamed, type XmlElement } from "./xml-element";

/**
 * Cobertura's XML, as coverage.py and others write it too. Of lines and branches each: the totals that it
 * states, else its rate, else what its lines come to; and none where there is nothing to cover, whatever
 * the rate says (tools write 0 or 1 there).
 */
export function readCobertura(root: XmlElement): ReadReport {
  if (root.name !== "coverage") {
    return unreadable(
      `It begins with <${root.name}> instead of <coverage>, so it is not a Cobertura report`,
    );
  }
  const recounted = recount(root);
  const lines = totalOf(root, "line", recounted.lines);
  const branches = totalOf(root, "branch", recounted.branches);
  if (typeof lines === "string") return unreadable(lines);
  if (typeof branches === "string") return unreadable(branches);
  return readCoverage("cobertura", { lines, branches, functions: { hit: 0, found: 0 } });
}

/** A sentence where what it states is impossible. */
function totalOf(
  { attributes }: XmlElement,
  what: "line" | "branch",
  recounted: Covered,
): Covered | string {
  const plural = what === "line" ? "lines" : "branches";
  const found = readNumber(attributes[`${plural}-valid`]);
  const hit = readNumber(attributes[`${plural}-covered`]);
  if (found !== null && hit !== null) {
    const isPossible = hit >= 0 && hit <= found;
    return isPossible ? { hit, found } : `It states ${hit} of ${found} ${plural} as covered`;
  }
  const rate = readNumber(attributes[`${what}-rate`]);
  if (rate === null || recounted.found === 0) return recounted;
  if (rate < 0 || rate > 1) return `Its ${what}-rate is ${rate}, which is not between 0 and 1`;
  return { hit: rate, found: 1 };
}

function recount(root: XmlElement): { lines: Covered; branches: Covered } {
  const lines = { hit: 0, found: 0 };
  const branches = { hit: 0, found: 0 };
  for (const one of allNamed(root, "class")) {
    // Those of its methods are listed a second time.
    const listed = childrenNamed(one, "lines").flatMap((list) => childrenNamed(list, "line"));
    const byNumber = new Map(listed.map((line) => [line.attributes.number, line.attributes]));
    for (const attributes of byNumber.values()) {
      lines.found += 1;
      if ((readNumber(attributes.hits) ?? 0) > 0) lines.hit += 1;
      const [, hit, found] =
        /\((\d{1,9})\/(\d{1,9})\)/.exec(attributes["condition-coverage"] ?? "") ?? [];
      branches.hit += Number(hit ?? 0);
      branches.found += Number(found ?? 0);
    }
  }
  return { lines, branches };
}
