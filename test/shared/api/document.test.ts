import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, test } from "vitest";
import { readConfig } from "../../../infra/config.ts";
import { topology } from "../../../infra/topology.ts";
import { actions } from "../../../shared/api/complaint-actions.ts";
import { documentForTests as document, faultsIn } from "../../support/documented.ts";

const calls = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    route: `${method.toUpperCase()} ${path}`,
    path,
    method,
    operation,
  })),
);

/** Each action has a path of its own. */
const routes = Object.values(topology(readConfig({})).functions)
  .flatMap(({ triggers }) => triggers)
  .filter((trigger) => trigger.kind === "http")
  .flatMap(({ route, access }) =>
    route.endsWith("/{action}")
      ? Object.keys(actions).map((name) => ({ route: route.replace("{action}", name), access }))
      : [{ route, access }],
  );

describe("the document of the API", () => {
  test("is valid OpenAPI 3.1", async () => {
    const { valid, errors } = await new Validator().validate(structuredClone({ ...document }));
    expect(errors).toBeUndefined();
    expect(valid).toBe(true);
  });

  test("has every route of the topology, and nothing else", () => {
    expect(calls.map(({ route }) => route).toSorted()).toEqual(routes.map(({ route }) => route).toSorted());
  });

  test.each(calls)("says of $route who may call it, as the gateway has it", ({ route, operation }) => {
    const access = routes.find((one) => one.route === route)?.access;
    const tokens = operation.security.filter((requirement) => "agentToken" in requirement);
    expect(tokens).toHaveLength(access === "agents" ? 1 : 0);
  });

  test("calls each call by a name of its own", () => {
    const names = calls.map(({ operation }) => operation.operationId);
    expect(new Set(names).size).toBe(names.length);
  });

  test.each(calls)("names every parameter in the path of $route", ({ path, operation }) => {
    const named = (operation.parameters ?? []).flatMap((one) => ("in" in one && one.in === "path" ? [one.name] : []));
    expect(named).toEqual([...path.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name));
  });

  test.each(calls.filter(({ operation }) => operation.requestBody !== undefined))(
    "gives an example of a body of $route that its schema takes, and that is refused with a field more",
    ({ path, method, operation }) => {
      for (const [type, { example = {} }] of Object.entries(operation.requestBody?.content ?? {})) {
        const pointer = ["paths", path, method, "requestBody", "content", type, "schema"];
        expect(faultsIn(pointer, example)).toEqual([]);
        if (type === "application/json")
          expect(faultsIn(pointer, { ...Object(example), unheardOf: 1 })).not.toEqual([]);
      }
    },
  );

  test("has the limits that stand behind a transformation", () => {
    const body = ["paths", "/v1/complaints", "post", "requestBody", "content", "application/json", "schema"];
    const email = "ada@example.com";
    expect(faultsIn(body, { email, message: "😀".repeat(20_000) })).toEqual([]);
    expect(faultsIn(body, { email, message: "x".repeat(20_001) })).not.toEqual([]);
    expect(faultsIn(body, { email, message: "x", subject: "x".repeat(301) })).not.toEqual([]);
  });
});
