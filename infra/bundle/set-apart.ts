import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import type { Loader, Plugin } from "esbuild";

const MODULE = /\/s3-file-store\.ts$/;
const SUFFIX = "?apart";

/**
 * Bundles the file store's own copy of what it shares with the rest, where it is loaded later. esbuild would put the whole of
 * a shared module into what loads at once, and with it 40 KB of the SDK that nothing but S3's client uses: every cold start
 * would pay for files that most complaints don't have. Node's own modules are taken twice as well: a part for each that both
 * have in common would be one more file to load at once.
 */
export const setApart: Plugin = {
  name: "set-apart",
  setup(build) {
    build.onResolve({ filter: /^/ }, async ({ path, pluginData, ...importing }) => {
      if (pluginData === SKIP) return undefined;
      const isFirst = importing.kind === "dynamic-import" && MODULE.test(path);
      if (!isFirst && pluginData !== APART) return undefined;
      const { importer, resolveDir, kind, namespace } = importing;
      const found = await build.resolve(path, { importer, resolveDir, kind, namespace, pluginData: SKIP });
      return { ...found, suffix: SUFFIX, pluginData: APART };
    });
    build.onLoad({ filter: /^/, namespace: "file" }, async ({ path, suffix }) => {
      if (suffix !== SUFFIX) return undefined;
      const loader = LOADERS[extname(path)] ?? "js";
      return { contents: await readFile(path, "utf8"), loader, pluginData: APART };
    });
  },
};

const APART = "apart";
const SKIP = "resolving";
const LOADERS: Record<string, Loader> = { ".ts": "ts", ".json": "json" };
