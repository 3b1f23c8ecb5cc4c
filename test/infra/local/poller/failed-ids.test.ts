import { describe, expect, it } from "vitest";
import { failedIds } from "../../../../infra/local/poller/failed-ids.ts";

const batch = [{ MessageId: "a" }, { MessageId: "b" }];
const failing = (...itemIdentifiers: string[]) => ({
  batchItemFailures: itemIdentifiers.map((itemIdentifier) => ({ itemIdentifier })),
});

describe("of a batch", () => {
  it.each([
    ["nothing fails where nothing is returned", null, []],
    ["nothing fails where the list is empty", failing(), []],
    ["nothing fails where the list is null", { batchItemFailures: null }, []],
    ["what is named fails", failing("b"), ["b"]],
    ["all of it fails where a stranger is named", failing("b", "c"), ["a", "b"]],
    ["all of it fails where the name is empty", failing(""), ["a", "b"]],
    ["all of it fails where the list can't be read", { batchItemFailures: "b" }, ["a", "b"]],
    ["all of it fails where a name is missing", { batchItemFailures: [{}] }, ["a", "b"]],
  ])("%s", (_, result, failed) => {
    expect([...failedIds(batch, result)]).toEqual(failed);
  });
});
