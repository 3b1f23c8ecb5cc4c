import { describe, expect, test } from "vitest";
import { agentIdField } from "../../../shared/api/agent-id.ts";
import { actions } from "../../../shared/api/complaint-actions.ts";
import { listSchema } from "../../../shared/api/list.ts";

const ids = ["alice", "ada@example.com", "auth0|5f7c8ec7c33c6c004bbafe82", "o'brien", "urn:staff:7", "a+b"];

describe("an agent whom an identity provider may call so", () => {
  test.each(ids)("may act: %s", (id) => {
    expect(agentIdField.parse(id)).toBe(id);
  });

  test.each(ids)("can be handed a complaint: %s", (id) => {
    expect(actions["hand-over"].parse({ note: "Yours.", to: { agent: id } })).toMatchObject({ to: { agent: id } });
  });

  test.each(ids)("can be asked for in a list: %s", (id) => {
    expect(listSchema.parse({ agent: id })).toMatchObject({ agent: id });
  });
});

test.each(["", "a b", "a#b", "a/b", "ä", "a".repeat(129)])("what parts a key or a path is no agent's id: %j", (id) => {
  expect(agentIdField.safeParse(id).success).toBe(false);
  expect(actions["hand-over"].safeParse({ note: "Yours.", to: { agent: id } }).success).toBe(false);
  expect(listSchema.safeParse({ agent: id }).success).toBe(false);
});
