import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { payloads, webhookPayload } from "../../../shared/api/webhook-payloads/payloads.ts";
import { eventTypes } from "../../../shared/domain/webhook/event.ts";
import { payloadOf } from "../../../shared/webhooks/payload-of.ts";
import { documentForTests as document, faultsIn } from "../../support/documented.ts";
import { anyOutgoing, anyOutgoingWithDetail } from "./any-event.ts";

const root = join(import.meta.dirname, "../../..");
const samples = readdirSync(join(root, "events/webhooks")).map((name) => ({
  name,
  sample: JSON.parse(readFileSync(join(root, "events/webhooks", name), "utf8")),
}));

/** By the document, of which a test takes nothing that it doesn't say. */
const faultsOf = (body: Record<string, unknown>): string[] =>
  faultsIn(["webhooks", String(body.type), "post", "requestBody", "content", "application/json", "schema"], body);

/** Without what only some endpoints may get. */
const strictlyThin = new Map(
  payloads.map(({ type, thin }) => {
    const { data, ...shape } = thin.shape;
    return [type as string, z.strictObject({ ...shape, data: z.strictObject((data as z.ZodObject).shape) })];
  }),
);
const isThin = (body: Record<string, unknown>): boolean =>
  strictlyThin.get(String(body.type))?.safeParse(body).success ?? false;

/** As it goes over the wire. */
const sent = (body: Record<string, unknown>): Record<string, unknown> => JSON.parse(JSON.stringify(body));

describe("what is sent", () => {
  test("is what the document says, whatever happened and was said", () => {
    fc.assert(
      fc.property(anyOutgoingWithDetail, ({ event, detail }) => {
        expect(faultsOf(sent(payloadOf(event, detail)))).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  test("to a thin endpoint has nothing of what was said, and of whom it is from", () => {
    fc.assert(
      fc.property(anyOutgoing, (event) => {
        const body = sent(payloadOf(event, undefined));
        expect(faultsOf(body)).toEqual([]);
        expect([isThin(body), body]).toEqual([true, body]);
      }),
      { numRuns: 1_000 },
    );
  });

  test("tells that an answer is to be put where the complaint came from", () => {
    const answers = fc.sample(anyOutgoing, { numRuns: 2_000, seed: 1 }).flatMap((event) => {
      const { about } = event;
      if (!("announcement" in about)) return [];
      const { kind } = about.announcement;
      if (kind !== "replied" && kind !== "resolved") return [];
      const { data } = payloadOf(event, undefined) as { data: { postToOrigin?: true } };
      return [[about.announcement.answer, data.postToOrigin]];
    });
    expect(answers.length).toBeGreaterThan(50);
    expect(answers.filter(([answer, posted]) => answer !== posted)).toEqual([]);
  });
});

describe("every type of event", () => {
  const types = [...eventTypes, "endpoint.test"].toSorted();

  test("is in the document, once, under a name that no call has", () => {
    expect(Object.keys(document.webhooks).toSorted()).toEqual(types);
    const names = [document.paths, document.webhooks].flatMap((part) =>
      Object.values(part).flatMap((methods) => Object.values(methods).map(({ operationId }) => operationId)),
    );
    expect(new Set(names).size).toBe(names.length);
  });

  test("has a sample", () => {
    expect([...new Set(samples.map(({ sample }) => sample.type))].toSorted()).toEqual(types);
  });

  test("is told of to whoever writes a receiver", () => {
    const page = readFileSync(join(root, "docs/webhooks.md"), "utf8");
    expect(types.filter((type) => !page.includes(`\`${type}\``))).toEqual([]);
    const fields = payloads.flatMap(({ full }) => Object.keys((full.shape.data as z.ZodObject).shape));
    expect([...new Set(fields)].filter((field) => !page.includes(`\`${field}\``))).toEqual([]);
  });
});

test.each(samples)("events/webhooks/$name is one that could be sent", ({ name, sample }) => {
  expect(name.replace(/(?:\.full)?\.json$/u, "")).toBe(sample.type);
  expect(faultsOf(sample)).toEqual([]);
  expect(webhookPayload.safeParse(sample).error).toBeUndefined();
  expect(isThin(sample)).toBe(!name.endsWith(".full.json"));
});
