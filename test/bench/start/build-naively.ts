import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { build, type Plugin } from "esbuild";
import { handlerOf } from "../../../infra/bundle/room-options.ts";

/**
 * The same sources as somebody bundles them who thinks no more of it: one file by esbuild's defaults. Modules, since handlers await
 * while they start, with the `require` that libraries written before them need.
 */
export const buildNaively = async (room: string, outDir: string): Promise<{ module: string; bytes: number }> => {
  const module = join(outDir, "index.mjs");
  const { metafile } = await build({
    entryPoints: [handlerOf(room)],
    outfile: module,
    bundle: true,
    platform: "node",
    format: "esm",
    banner: {
      js: `import { createRequire as requireFrom } from "node:module";\nconst require = requireFrom(import.meta.url);`,
    },
    plugins: [usualZod],
    metafile: true,
    logLevel: "error",
  });
  return { module, bytes: Object.values(metafile.outputs).reduce((sum, { bytes }) => sum + bytes, 0) };
};

const IMPORT = /(?<=^import (?:type )?)\* as z from "zod(?:\/mini)?";$/gm;

/** As its documentation imports it. What is written for its small edition is right in the other one too. */
const usualZod: Plugin = {
  name: "usual-zod",
  setup(build) {
    build.onLoad({ filter: /[\\/](?:functions|shared)[\\/].*\.ts$/ }, async ({ path }) => ({
      contents: (await readFile(path, "utf8")).replaceAll(IMPORT, '{ z } from "zod";'),
      loader: "ts",
    }));
  },
};
