import { describe, expect, it } from "vitest";
import { person } from "@/lib/testing/project-builder";
import { whyNotTakeOut } from "./access";

const FAILED = "Not changed. It failed: ask for a waiver, or let an approver take it out.";
const approver = { ...person("Edgar", "7"), mayApprove: true };
const editor = { ...person("Lena", "8"), mayApprove: false };

describe("what failed is taken out as not applicable", () => {
  it.each([
    ["by an approver", [person("Ana")], approver, null],
    ["by an approver where nobody claimed it", [], approver, null],
    ["by another account of the same name", [person("Edgar", "9")], approver, null],
    ["not by an editor", [person("Ana")], editor, FAILED],
    ["not by an editor where nobody claimed it", [], editor, FAILED],
    ["not by an approver who claimed it", [person("Edgar", "7")], approver, FAILED],
    ["not under another name", [person("E. Executive", "7")], approver, FAILED],
    ["not where a document names them", [person("Ana"), person(" edgar")], approver, FAILED],
  ])("%s", (_, claimedBy, actor, whyNot) => {
    expect(whyNotTakeOut(claimedBy, actor)).toBe(whyNot);
  });
});
