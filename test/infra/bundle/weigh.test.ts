import type { Metafile } from "esbuild";
import { expect, test } from "vitest";
import { weigh } from "../../../infra/bundle/weigh.ts";

type Output = Metafile["outputs"][string];

const output = (bytes: number, more: Partial<Output> = {}): Output => ({
  bytes,
  imports: [],
  exports: [],
  inputs: {},
  ...more,
});
const now = (path: string): Output["imports"][number] => ({ path, kind: "import-statement" });
const later = (path: string): Output["imports"][number] => ({ path, kind: "dynamic-import" });
const inputs = (sizes: Record<string, number>): Output["inputs"] =>
  Object.fromEntries(Object.entries(sizes).map(([path, bytesInOutput]) => [path, { bytesInOutput }]));

test("what is loaded at once, soon and later is told apart, each part counted once", () => {
  const outputs: Metafile["outputs"] = {
    "index.mjs": output(100, {
      entryPoint: "functions/any/handler.ts",
      imports: [now("a.mjs"), later("soon.mjs"), later("late.mjs")],
      inputs: inputs({ "node_modules/postal-mime/src/x.js": 30, "shared/language/pick-language.ts": 5 }),
    }),
    "a.mjs": output(20, { imports: [now("b.mjs")] }),
    "b.mjs": output(3, { imports: [now("a.mjs")], inputs: inputs({ "shared/inbound/quotes/phrases.ts": 2 }) }),
    "soon.mjs": output(7_000, { entryPoint: "shared/queue/sqs-hint-poster.ts", imports: [now("c.mjs"), now("b.mjs")] }),
    "c.mjs": output(700),
    "late.mjs": output(50_000, { entryPoint: "x.ts", inputs: inputs({ "node_modules/eld/src/x.js": 50_000 }) }),
  };
  expect(weigh({ inputs: {}, outputs })).toEqual({
    bytes: 123,
    knowledgeBytes: 32,
    soonBytes: 7_700,
    lazyBytes: 50_000,
  });
});
