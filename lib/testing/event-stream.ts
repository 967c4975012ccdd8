import { expect } from "vitest";

/** What an answer of server-sent events has said so far. */
export function heardFrom(answer: Response) {
  expect(answer.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  let heard = "";
  return {
    leave: () => reader.cancel(),
    until: async (pattern: RegExp): Promise<string> => {
      while (!pattern.test(heard)) {
        const { value, done } = await reader.read();
        if (done) throw new Error(`The stream ended after: ${heard}`);
        heard += value;
      }
      return heard;
    },
    untilEnd: async () => {
      while (!(await reader.read()).done);
    },
  };
}
