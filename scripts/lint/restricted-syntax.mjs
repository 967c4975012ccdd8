// `no-restricted-syntax` as ESLint has it, which oxlint does not bring.

/** @type {{ meta: { name: string }, rules: Record<string, object> }} */
const plugin = {
  meta: { name: "gantry" },
  rules: {
    "restricted-syntax": {
      meta: { schema: { type: "array", items: { type: "object" } } },
      create(context) {
        const visitors = {};
        for (const { selector, message } of context.options) {
          visitors[selector] = (node) => context.report({ node, message });
        }
        return visitors;
      },
    },
  },
};

export default plugin;
