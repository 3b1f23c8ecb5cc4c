import { expect, it } from "vitest";
import { createStandstill } from "../../../infra/local/standstill.ts";

const turn = () => new Promise((resolve) => setImmediate(resolve));

it("waits for what was begun, however that ends, and holds back what comes", async () => {
  const { work, during } = createStandstill();
  const told: string[] = [];
  const [first, second] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const begun = [work(() => first.promise), work(() => second.promise)];
  const act = Promise.withResolvers<void>();
  const acted = during(() => {
    told.push("it stands still");
    return act.promise;
  });
  const late = work(async () => told.push("late work begins"));
  first.resolve();
  await turn();
  expect(told).toEqual([]);
  second.reject(new Error("it failed"));
  await expect(begun[1]).rejects.toThrow("it failed");
  await turn();
  expect(told).toEqual(["it stands still"]);
  act.resolve();
  await Promise.all([acted, late]);
  expect(told).toEqual(["it stands still", "late work begins"]);
});

it("goes on after one that failed, and has one at a time", async () => {
  const { work, during } = createStandstill();
  const told: string[] = [];
  const failed = during(async () => {
    await turn();
    told.push("first");
    throw new Error("it failed");
  });
  const second = during(async () => void told.push("second"));
  await expect(failed).rejects.toThrow("it failed");
  await second;
  expect(await work(async () => "done")).toBe("done");
  expect(told).toEqual(["first", "second"]);
});
