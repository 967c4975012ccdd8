// Stands in for the package `server-only` under Vitest, where there is no client bundle to keep it out of.
export {};
