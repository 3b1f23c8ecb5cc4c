import { basename, dirname, join } from "node:path";
import { build } from "esbuild";
import { readConfig } from "../config.ts";
import type { FunctionPlan } from "../topology/model.ts";
import { topology } from "../topology.ts";
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
  bytes: number;
}

/** The same sources give the same bytes wherever they lie, so an unchanged function isn't deployed again. */
export const bundle = async ({
  outDir,
  functions = topology(readConfig({})).functions,
  only = Object.keys(functions),
}: BundleRequest): Promise<Bundle[]> => {
  const entryPoints = only.map((name) => {
    const room = functions[name]?.room;
    if (room === undefined) throw new Error(`There is no function "${name}" to bundle`);
    return { in: join(root, "functions", room, "handler.ts"), out: join(name, "index") };
  });
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints,
    outdir: outDir,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    minify: true,
    platform: "node",
    target: "node24",
    format: "esm",
    mainFields: ["module", "main"],
    charset: "utf8",
    legalComments: "none",
    alias: { "@aws-sdk/credential-provider-node": join(import.meta.dirname, "environment-credentials.ts") },
    plugins: [takeBuiltins],
    metafile: true,
    logLevel: "warning",
  });
  return Object.entries(metafile.outputs).map(([path, { bytes }]) => ({ name: basename(dirname(path)), bytes }));
};
