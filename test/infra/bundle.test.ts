import { createHash } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { type Bundle, bundle } from "../../infra/bundle/bundle.ts";
import { topology } from "../../infra/topology.ts";
import { de } from "../../shared/texts/catalogs/de.ts";
import { knownEnvironment } from "./known-environment.ts";
import { loadBundle } from "./load-bundle.ts";
import { config } from "./synthesise.ts";

/** KB that a cold start loads, beside what knows languages and mail, which is listed apart. */
const MOST = 450;
/** While a customer waits. */
const MOST_OF_FORM = 260;
const mostOf = (name: string) => (name === "receive-form" ? MOST_OF_FORM : MOST);
/** MIME, what is quoted, and a machine's mail by its words in all languages: KB that only these functions load. */
const KNOWLEDGE = 115;
const knowing = ["receive-email", "inbound-api"];
/** SQS's client, which a form's start doesn't wait for: KB, and no way to put more beside the bound above. */
const SOON_OF_FORM = 25;

const credentials = { AWS_REGION: "eu-west-1", AWS_ACCESS_KEY_ID: "AKID", AWS_SECRET_ACCESS_KEY: "secret" };
const md5 = (text: string) => createHash("md5").update(text).digest("hex");
const temporary = () => mkdtemp(join(tmpdir(), "heard-bundle-"));
/** Two dozen functions, each from its sources, while other tests have the same two cores. */
const BUNDLING_MS = 240_000;

const witness = { functions: { witness: { room: "../test/infra/rooms/witness" } } };

describe("the bundle of", () => {
  let outDir: string;
  let bundles: Map<string, Bundle>;
  beforeAll(async () => {
    outDir = await temporary();
    bundles = new Map((await bundle({ outDir })).map((one) => [one.name, one]));
  }, BUNDLING_MS);

  test.each(Object.entries(topology(config).functions))("%s is light, and loads at once", async (name, plan) => {
    const { bytes, knowledgeBytes, soonBytes } = bundles.get(name) ?? expect.fail(`${name} isn't bundled`);
    expect((bytes - knowledgeBytes) / 1_000).toBeLessThanOrEqual(mostOf(name));
    expect(knowledgeBytes / 1_000).toBeLessThan(knowing.includes(name) ? KNOWLEDGE : 1);
    expect(soonBytes / 1_000).toBeLessThan(name === "receive-form" ? SOON_OF_FORM : 1);
    const loaded = await loadBundle(join(outDir, name, "index.mjs"), { ...credentials, ...knownEnvironment(plan) });
    expect(loaded).toEqual({ handler: "function", undici: false });
  });
});

describe("a bundle", () => {
  test("signs with the environment's credentials, and calls AWS without loading undici", async () => {
    const outDir = await temporary();
    await bundle({ outDir, ...witness });
    const aws = createServer((_, response) => response.end(`{"MD5OfMessageBody":"${md5("seen")}"}`)).listen(
      0,
      "127.0.0.1",
    );
    await once(aws, "listening");
    const endpoint = `http://127.0.0.1:${(aws.address() as AddressInfo).port}`;
    const called = once(aws, "request");
    const env = { ...credentials, AWS_ENDPOINT_URL: endpoint, WITNESS_QUEUE_URL: `${endpoint}/1/witness` };
    const { undici } = await loadBundle(join(outDir, "witness/index.mjs"), env, {});
    const [request] = await called;
    aws.close();
    expect(request.headers.authorization).toMatch(/Credential=AKID\/\d+\/eu-west-1\/sqs/);
    expect(request.headers["user-agent"]).toMatch(/^aws-sdk-js\/3\.\d+\.\d+ /);
    expect(undici).toBe(false);
  });

  test("is the same files with the same bytes wherever it is put, and nothing of an earlier one stays", async () => {
    const [one, other] = await Promise.all([temporary(), temporary()]);
    await bundle({ outDir: one, ...witness });
    await writeFile(join(one, "witness/chunk-STALE.mjs"), "");
    await bundle({ outDir: one, ...witness });
    await bundle({ outDir: join(other, "deeper"), ...witness });
    const files = await readdir(join(one, "witness"));
    expect(files).toContain("index.mjs");
    expect(files).not.toContain("chunk-STALE.mjs");
    expect(await readdir(join(other, "deeper/witness"))).toEqual(files);
    for (const file of files) {
      const [first, second] = [join(one, "witness", file), join(other, "deeper/witness", file)];
      expect(await readFile(first)).toEqual(await readFile(second));
    }
  });

  test("loads texts and the detector when they are needed, and counts them apart", async () => {
    const outDir = await temporary();
    const [advance] = await bundle({ outDir, only: ["advance"] });
    expect(advance?.lazyBytes).toBeGreaterThan(1_000_000);
    const start = await readFile(join(outDir, "advance/index.mjs"), "utf8");
    const files = await readdir(join(outDir, "advance"));
    const holding = await Promise.all(
      files.map(async (file) => (await readFile(join(outDir, "advance", file), "utf8")).includes(de.signOff)),
    );
    expect(start).not.toContain(de.signOff);
    expect(holding.filter((holds) => holds)).toHaveLength(1);
    expect(files.filter((file) => start.includes(`from"./${file}"`)).some((file) => /^de-/.test(file))).toBe(false);
  });

  test("has nothing of S3's client in what loads at once, where most calls need none", async () => {
    const outDir = await temporary();
    await bundle({ outDir, only: ["receive-form"] });
    const start = await readFile(join(outDir, "receive-form/index.mjs"), "utf8");
    const files = (await readdir(join(outDir, "receive-form"))).filter((file) => file.endsWith(".mjs"));
    const atOnce = files.filter((file) => file === "index.mjs" || start.includes(`from"./${file}"`));
    const texts = await Promise.all(atOnce.map((file) => readFile(join(outDir, "receive-form", file), "utf8")));
    expect(texts.join("")).not.toMatch(/CopySource|restXml/);
    const store = files.find((file) => file.startsWith("s3-file-store-")) ?? "";
    expect(await readFile(join(outDir, "receive-form", store), "utf8")).toMatch(/CopySource/);
  });

  test("of forms has SQS's client beside what a start waits for, and counts it as what each complaint needs", async () => {
    const outDir = await temporary();
    const [form] = await bundle({ outDir, only: ["receive-form"] });
    const files = await readdir(join(outDir, "receive-form"));
    const [poster = "", ...others] = files.filter((file) => file.startsWith("sqs-hint-poster-"));
    expect(others).toEqual([]);
    expect((await stat(join(outDir, "receive-form", poster))).size).toBe(form?.soonBytes);
    const start = await readFile(join(outDir, "receive-form/index.mjs"), "utf8");
    expect(start).toContain(`import("./${poster}")`);
  });

  test("says so where it is asked for JSON Schema, which it has no part of", async () => {
    const outDir = await temporary();
    const room = "../test/infra/bundle/rooms/describing";
    await bundle({ outDir, functions: { describing: { room } } });
    await expect(loadBundle(join(outDir, "describing/index.mjs"), {}, {})).rejects.toThrow("writes no JSON Schema");
  });

  test("of a function that isn't there is refused", async () => {
    await expect(bundle({ outDir: "nowhere", only: ["nobody"] })).rejects.toThrow('no function "nobody"');
  });
});
