import { pathToFileURL } from "node:url";
import type { Plugin } from "esbuild";

const filter = /[\\/]zod[\\/]v4[\\/]core[\\/](?:to-json-schema|json-schema-processors)\.js$/;

/**
 * Leaves out how zod writes JSON Schema, which hangs on each of its schemas and is 17 KB: only the room that describes the API
 * writes any. Whoever asks for it elsewhere is told so.
 */
export const withoutJsonSchema: Plugin = {
  name: "without-json-schema",
  setup(build) {
    build.onLoad({ filter }, async ({ path }) => {
      const names = Object.keys(await import(pathToFileURL(path).href));
      return {
        contents: `const absent = () => { throw new Error("This bundle writes no JSON Schema (infra/bundle/without-json-schema.ts)") };
export { ${names.map((name) => `absent as ${name}`).join(", ")} };`,
      };
    });
  },
};
