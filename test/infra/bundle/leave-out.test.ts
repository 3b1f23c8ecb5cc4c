import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { beforeAll, expect, test } from "vitest";
import { leaveOut } from "../../../infra/bundle/leave-out.ts";

/** As the library has it, and as a bundle has it. */
interface Edition {
  partition: (region: string) => Record<string, unknown>;
  Sha256Node: new () => { update(data: Uint8Array): void; digest(): Promise<Uint8Array> };
  Md5Node: Edition["Sha256Node"];
  loadConfig: (options: object) => () => Promise<string>;
  regions: { id: string; regions: Record<string, object> }[];
}

const at = "node_modules/@smithy/core/dist-es/submodules";
const endpoints = "node_modules/@aws-sdk/core/dist-es/submodules/client/util-endpoints/lib/aws";
const source = `
  import { partitionsInfo } from "./${endpoints}/partitions.js";
  export { partition } from "./${endpoints}/partition.js";
  export { Sha256Node } from "./${at}/checksum/sha256/Sha256Node.js";
  export { Md5Node } from "./${at}/checksum/md5/Md5Node.js";
  export { loadConfig } from "./${at}/config/node-config-provider/configLoader.js";
  export const regions = partitionsInfo.partitions;`;

const load = async (plugins: (typeof leaveOut)[]): Promise<Edition & { bytes: number }> => {
  const outfile = join(await mkdtemp(join(tmpdir(), "heard-left-out-")), "edition.mjs");
  const stdin = { contents: source, resolveDir: join(import.meta.dirname, "../../..") };
  const { metafile } = await build({
    stdin,
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    mainFields: ["module", "main"],
    metafile: true,
    plugins,
  });
  return { ...(await import(outfile)), bytes: Object.values(metafile.outputs)[0]?.bytes };
};

let whole: Awaited<ReturnType<typeof load>>;
let lean: typeof whole;
beforeAll(async () => {
  [whole, lean] = await Promise.all([load([]), load([leaveOut])]);
});

test("much is left out", () => {
  expect(lean.bytes).toBeLessThan(whole.bytes * 0.6);
});

test("every region is in its partition without being listed, and so are those that come later", () => {
  const known = whole.regions.flatMap(({ regions }) => Object.keys(regions));
  expect(known.length).toBeGreaterThan(30);
  for (const region of [...known, "eu-west-9", "cn-east-1", "us-gov-north-7", "nowhere"]) {
    const { description: _town, ...found } = whole.partition(region);
    expect(lean.partition(region), region).toEqual(found);
  }
});

test.each(["Sha256Node", "Md5Node"] as const)("%s hashes without its double in JavaScript", async (name) => {
  const [ours, theirs] = [new lean[name](), new whole[name]()];
  for (const hash of [ours, theirs]) hash.update(Buffer.from("Größe"));
  expect(await ours.digest()).toEqual(await theirs.digest());
});

test("what is set is read from the environment, and what isn't has its default", async () => {
  const setting = {
    environmentVariableSelector: (env: NodeJS.ProcessEnv) => env.HEARD_SETTING,
    configFileSelector: () => "of a profile",
    default: "default",
  };
  expect(await lean.loadConfig(setting)()).toBe("default");
  process.env.HEARD_SETTING = "set";
  expect(await lean.loadConfig(setting)()).toBe("set");
  delete process.env.HEARD_SETTING;
});
