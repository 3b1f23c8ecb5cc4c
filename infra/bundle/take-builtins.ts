import { builtinModules } from "node:module";
import type { Plugin } from "esbuild";

const filter = new RegExp(`^(?:node:)?(?:${builtinModules.join("|")})$`);

/**
 * Takes Node's own modules by `process.getBuiltinModule`, whether the source says `import` or `require`.
 * An ESM `import` of `node:http` loads undici behind it, which costs each cold start some 30 ms (nodejs/node#59686),
 * and a `require` that was bundled into ESM fails at load.
 */
export const takeBuiltins: Plugin = {
  name: "take-builtins",
  setup(build) {
    build.onResolve({ filter }, ({ path }) => ({ path: path.replace(/^(?:node:)?/, "node:"), namespace: "builtin" }));
    build.onLoad({ filter: /^/, namespace: "builtin" }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule(${JSON.stringify(path)})`,
    }));
  },
};
