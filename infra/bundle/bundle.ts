import { readdir, rm } from "node:fs/promises";
import { join, relative } from "node:path";
import { build, type Metafile } from "esbuild";
import { readConfig } from "../config.ts";
import type { FunctionPlan } from "../topology/model.ts";
import { topology } from "../topology.ts";
import { roomOptions } from "./room-options.ts";
import { type Weight, weigh } from "./weigh.ts";

const root = join(import.meta.dirname, "../..");

export interface BundleRequest {
  /** Gets a folder for each function, named after it, whose `index.mjs` exports `handler`. Nothing else is put there. */
  outDir: string;
  functions?: Record<string, Pick<FunctionPlan, "room">>;
  /** Names of functions; all of them if absent. */
  only?: readonly string[];
}

export interface Bundle extends Weight {
  name: string;
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

const bundleRoom = async (room: string, outDir: string): Promise<Weight> => {
  const { metafile } = await build(roomOptions(room, outDir));
  await removeOthers(outDir, metafile);
  return weigh(metafile);
};

/** Parts of earlier bundles, which would be deployed along. */
const removeOthers = async (outDir: string, { outputs }: Metafile): Promise<void> => {
  const ours = new Set(Object.keys(outputs).map((path) => relative(outDir, join(root, path))));
  const others = (await readdir(outDir)).filter((file) => file.endsWith(".mjs") && !ours.has(file));
  await Promise.all(others.map((file) => rm(join(outDir, file))));
};
