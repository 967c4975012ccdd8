import type { Outcome } from "../vocabulary";
import {
  type CaseReading,
  LONGEST_DETAIL,
  type ReadReport,
  readCases,
  unreadable,
} from "./readings";
import { counted, detailText, nameText, nested, readNumber } from "./report-text";
import { allNamed, childrenNamed, type XmlElement } from "./xml-element";

/**
 * JUnit's XML as vitest, pytest and Maven Surefire write it: suites within suites, with or without one
 * <testsuites> around them. A case belongs to the class it names, else to the suites around it.
 */
export function readJunit(root: XmlElement): ReadReport {
  if (root.name !== "testsuites" && root.name !== "testsuite") {
    return unreadable(
      `It begins with <${root.name}> instead of <testsuites> or <testsuite>, so it is not a JUnit report`,
    );
  }
  const cases = readSuite(root, []);
  return cases.length > 0 ? readCases("junit", cases) : unreadable("It has no test case");
}

const NO_SUITE = "JUnit";
const NO_NAME = "without a name";

function readSuite(element: XmlElement, around: readonly string[]): CaseReading[] {
  const path =
    element.name === "testsuite" ? [...around, nameText(element.attributes.name ?? "")] : around;
  const suite = nested(path) || NO_SUITE;
  const cases: CaseReading[] = [];
  for (const child of element.children) {
    if (child.name === "testsuite") for (const one of readSuite(child, path)) cases.push(one);
    else if (child.name === "testcase") cases.push(readCase(child, suite));
    else if (isFault(child)) cases.push(ofSuite(suite, "outside its cases", faultText(child)));
  }
  const counts = ["failures", "errors"].map((name) => readNumber(element.attributes[name]) ?? 0);
  const said = counts.reduce((sum, count) => sum + count, 0);
  if (said > 0 && !cases.some(isFailing) && !hasRepeats(element)) {
    const text = `The suite counts ${counted(said, "failure")}, and no case in it has failed`;
    cases.push(ofSuite(suite, "its own count", text));
  }
  return cases;
}

function readCase(element: XmlElement, enclosing: string): CaseReading {
  const name = nameText(element.attributes.name ?? "") || NO_NAME;
  const suite = suiteOf(element, name, enclosing);
  const outcome = outcomeOf(element);
  return {
    suite,
    name,
    outcome,
    seconds: readSeconds(element.attributes.time),
    detail: detailText(detailOf(element, outcome)),
  };
}

/** What pytest could not load has an empty class, and is itself the suite whose cases are missing. */
function suiteOf({ attributes, children }: XmlElement, name: string, enclosing: string): string {
  const className = nameText(attributes.classname ?? "");
  if (className !== "") return className === name ? enclosing : className;
  return attributes.classname === "" && children.some(isFault) ? name : enclosing;
}

function outcomeOf(element: XmlElement): Outcome {
  if (childrenNamed(element, "failure").length > 0) return "failed";
  if (childrenNamed(element, "error").length > 0) return "error";
  if (childrenNamed(element, "skipped").length > 0) return "skipped";
  // As GoogleTest says it.
  const { status = "", result = "" } = element.attributes;
  const isLeftOut = /^(?:notrun|disabled|skipped)$/i.test(status) || /^suppressed$/i.test(result);
  return isLeftOut ? "skipped" : "passed";
}

function detailOf(element: XmlElement, outcome: Outcome): string | null {
  if (outcome === "skipped") return childrenNamed(element, "skipped").map(faultText).join("\n");
  if (outcome === "passed") {
    const before = element.children.filter(({ name }) => /^flaky(?:Failure|Error)$/.test(name));
    if (before.length === 0) return null;
    return `Passed after ${counted(before.length, "failed attempt")}: ${before.map(faultText).join("\n")}`;
  }
  const again = element.children.filter(({ name }) => /^rerun(?:Failure|Error)$/.test(name));
  const faults = element.children.filter(isFault).map(faultText).filter(Boolean).join("\n");
  const told = faults || printed(element);
  return again.length > 0 ? `Failed in all of ${again.length + 1} attempts: ${told}` : told;
}

function isFault({ name }: XmlElement): boolean {
  return name === "failure" || name === "error";
}

function faultText(element: XmlElement): string {
  const message = (element.attributes.message ?? "").trim();
  const trace = childrenNamed(element, "stackTrace").map(({ text }) => text);
  const text = [element.text, ...trace].join("").trim();
  if (text === "") return message || (element.attributes.type ?? "");
  // Of both no more than it takes: long ones that nearly match would take hours.
  const isTold = text.slice(0, LONGEST_DETAIL).includes(message.slice(0, TELLING));
  return isTold ? text : `${message}\n${text}`;
}

const TELLING = 200;

function printed(element: XmlElement): string {
  const outputs = ["system-err", "system-out"].flatMap((name) => childrenNamed(element, name));
  return outputs.map(({ text }) => text.trim()).find(Boolean) ?? "";
}

function isFailing({ outcome }: CaseReading): boolean {
  return outcome === "failed" || outcome === "error";
}

/** Where failed tests were repeated, suites may count their failed attempts too. */
function hasRepeats(element: XmlElement): boolean {
  return ["flakyFailure", "flakyError"].some((name) => allNamed(element, name).length > 0);
}

function ofSuite(suite: string, name: string, detail: string): CaseReading {
  return { suite, name, outcome: "error", seconds: null, detail: detailText(detail) };
}

/** Surefire writes thousands apart: "1,234.5". */
function readSeconds(time: string | undefined): number | null {
  const grouped = time !== undefined && /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/.test(time);
  const seconds = readNumber(grouped ? time.replaceAll(",", "") : time);
  return seconds !== null && seconds >= 0 ? seconds : null;
}
