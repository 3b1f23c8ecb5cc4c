import { readFile } from "node:fs/promises";
import { builtinModules } from "node:module";
import { basename } from "node:path";
import type { Plugin } from "esbuild";

const filter = new RegExp(`^(?:node:)?(?:${builtinModules.join("|")})$`);

/** Where the SDK loads some with its first call, which would be a file of their own. */
const LOADS_LATER = /[\\/](?:node-http-handler|invoke-store)\.js$/;
const LATER = /await import\(["'](node:\w+)["']\)/g;

/**
 * Takes Node's own modules by `process.getBuiltinModule`, whether the source says `import` or `require`.
 * An ESM `import` of `node:http` loads undici behind it, which costs each cold start some 30 ms (nodejs/node#59686),
 * and a `require` that was bundled into ESM fails at load. Each of our files takes its own: what two parts of a bundle have in
 * common would be one more file to load.
 */
export const takeBuiltins: Plugin = {
  name: "take-builtins",
  setup(build) {
    build.onResolve({ filter }, ({ path, importer }) => ({
      path: path.replace(/^(?:node:)?/, "node:"),
      namespace: "builtin",
      ...(importer.includes("node_modules") ? {} : { suffix: `?${basename(importer)}` }),
    }));
    build.onLoad({ filter: /^/, namespace: "builtin" }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule(${JSON.stringify(path)})`,
    }));
    build.onLoad({ filter: LOADS_LATER }, async ({ path }) => ({
      contents: (await readFile(path, "utf8")).replaceAll(LATER, 'process.getBuiltinModule("$1")'),
      loader: "js",
    }));
  },
};
