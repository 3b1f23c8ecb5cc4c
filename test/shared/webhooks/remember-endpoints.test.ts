import { expect, test } from "vitest";
import { endpointId } from "../../../shared/domain/webhook/endpoint.ts";
import { rememberEndpoints } from "../../../shared/webhooks/remember-endpoints.ts";
import { eventually } from "../../support/eventually.ts";

const crm = { id: endpointId("crm"), url: "https://x.example", detail: "thin", answers: false, from: "api" } as const;

test("who listens is asked once by all who ask at once, and again later", async () => {
  let asked = 0;
  const list = rememberEndpoints(async () => {
    asked += 1;
    return [crm];
  });
  await Promise.all([list(), list(), list()]);
  expect(asked).toBe(1);
  await eventually("asked again", async () => {
    await list();
    return asked === 2;
  });
});

test("that nobody listens isn't remembered", async () => {
  const lists = [[], [crm]];
  const list = rememberEndpoints(async () => lists.shift() ?? []);
  expect(await list()).toEqual([]);
  expect(await list()).toEqual([crm]);
});

test("a failure isn't remembered", async () => {
  let fails = true;
  const list = rememberEndpoints(async () => {
    if (fails) throw new Error("down");
    return [];
  });
  await expect(list()).rejects.toThrow("down");
  fails = false;
  expect(await list()).toEqual([]);
});
