import fc from "fast-check";

/**
 * Properties draw the same cases in every run, so that a red run blames the change in it and no other.
 * `PROPERTY_SEED=random` draws new ones; a failure prints the seed to come back to.
 */
const asked = process.env.PROPERTY_SEED ?? "1";
if (asked !== "random") fc.configureGlobal({ seed: Number(asked) });
