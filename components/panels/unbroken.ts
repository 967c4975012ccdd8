/** For fixtures: a path as people paste one into a title, and a word that no line holds. */
export const UNBROKEN = `vibe_core/protocols/internal/runtime_configuration_loader_v2.py ${"w".repeat(400)}`;
