const LABEL_WIDTH = 18;

/**
 * One line per step. On a terminal a long step says meanwhile what it does, on the same line; in a log
 * that is a line of its own.
 *
 * @param {NodeJS.WriteStream} stream
 */
export function createProgress(stream) {
  const clear = stream.isTTY ? "\r\x1b[K" : "";
  return {
    /**
     * @param {string} label
     * @param {(announce: (text: string) => void) => Promise<string>} work resolves to its outcome
     */
    async step(label, work) {
      const began = performance.now();
      const head = `  ${label.padEnd(LABEL_WIDTH)}`;
      let open = false;
      const announce = (text) => {
        stream.write(`${clear}${head}${text} …${stream.isTTY ? "" : "\n"}`);
        open = stream.isTTY === true;
      };
      try {
        const outcome = await work(announce);
        const seconds = (performance.now() - began) / 1000;
        stream.write(
          `${clear}${head}${outcome}${seconds < 0.1 ? "" : ` (${seconds.toFixed(1)} s)`}\n`,
        );
      } catch (error) {
        if (open) stream.write("\n");
        throw error;
      }
    },
    /** @param {string} line */
    say(line) {
      stream.write(`${clear}${line}\n`);
    },
  };
}
