#!/usr/bin/env node
// @ts-check
import { main } from "../lib/main.mjs";

main(process.argv.slice(2), process).then((exitCode) => {
  process.exitCode = exitCode;
});
