import { readdir, rm } from "node:fs/promises";
import { join, relative } from "node:path";
import { build, type Metafile } from "esbuild";
import { readConfig } from "../config.ts";
import type { FunctionPlan } from "../topology/model.ts";
import { topology } from "../topology.ts";
import { parseTables } from "./parse-tables.ts";
import { setApart } from "./set-apart.ts";
import { takeBuiltins } from "./take-builtins.ts";

const root = join(import.meta.dirname, "../..");

export interface BundleRequest {
  /** Gets a folder for each function, named after it, whose `index.mjs` exports `handler`. Nothing else is put there. */
  outDir: string;
  functions?: Record<string, Pick<FunctionPlan, "room">>;
  /** Names of functions; all of them if absent. */
  only?: readonly string[];
}

export interface Bundle {
  name: string;
  /** What a cold start loads. */
  bytes: number;
  /** What is loaded later, if at all: a language's texts, the detector. */
  lazyBytes: number;
}

/** The same sources give the same bytes wherever they lie, so an unchanged function isn't deployed again. */
export const bundle = ({
  outDir,
  functions = topology(readConfig({})).functions,
  only = Object.keys(functions),
}: BundleRequest): Promise<Bundle[]> =>
  Promise.all(
    only.map(async (name) => {
      const room = functions[name]?.room;
      if (room === undefined) throw new Error(`There is no function "${name}" to bundle`);
      return { name, ...(await bundleRoom(room, join(outDir, name))) };
    }),
  );

const bundleRoom = async (room: string, outDir: string): Promise<Omit<Bundle, "name">> => {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [{ in: join(root, "functions", room, "handler.ts"), out: "index" }],
    outdir: outDir,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    chunkNames: "[name]-[hash]",
    minify: true,
    platform: "node",
    target: "node24",
    format: "esm",
    mainFields: ["module", "main"],
    charset: "utf8",
    legalComments: "none",
    alias: {
      "@aws-sdk/credential-provider-node": join(import.meta.dirname, "environment-credentials.ts"),
      "@aws-sdk/endpoint-cache": join(import.meta.dirname, "endpoint-cache.ts"),
    },
    plugins: [setApart, takeBuiltins, parseTables],
    metafile: true,
    logLevel: "warning",
  });
  await removeOthers(outDir, metafile);
  const bytes = bytesAtStart(metafile);
  const all = Object.values(metafile.outputs).reduce((sum, output) => sum + output.bytes, 0);
  return { bytes, lazyBytes: all - bytes };
};

const bytesAtStart = ({ outputs }: Metafile): number => {
  const start = Object.keys(outputs).filter((path) => outputs[path]?.entryPoint?.endsWith("handler.ts"));
  const loaded = new Set<string>();
  for (let path = start.pop(); path !== undefined; path = start.pop()) {
    if (loaded.has(path)) continue;
    loaded.add(path);
    const imports = outputs[path]?.imports ?? [];
    start.push(
      ...imports.filter(({ kind, external }) => kind === "import-statement" && !external).map((one) => one.path),
    );
  }
  return [...loaded].reduce((sum, path) => sum + (outputs[path]?.bytes ?? 0), 0);
};

/** Parts of earlier bundles, which would be deployed along. */
const removeOthers = async (outDir: string, { outputs }: Metafile): Promise<void> => {
  const ours = new Set(Object.keys(outputs).map((path) => relative(outDir, join(root, path))));
  const others = (await readdir(outDir)).filter((file) => file.endsWith(".mjs") && !ours.has(file));
  await Promise.all(others.map((file) => rm(join(outDir, file))));
};
