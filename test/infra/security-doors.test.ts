import { describe, expect, test } from "vitest";
import type { HttpTrigger } from "../../infra/topology/model.ts";
import { throttleOf } from "../../infra/topology/throttle.ts";
import { topology } from "../../infra/topology.ts";
import { type Properties, resourcesIn } from "./resources.ts";
import { config, synthesise } from "./synthesise.ts";

const plan = topology(config);
const { data, service } = synthesise(plan);
const { ofType, referred } = resourcesIn({ data, service });

const routes = ofType("AWS::ApiGatewayV2::Route");
const stages = ofType("AWS::ApiGatewayV2::Stage");
const keyOf = ({ properties }: { properties: Properties }): string => properties.RouteKey;

/** Whoever adds one here says that anybody in the world may call it. */
const open = [
  "$connect",
  "$default",
  "$disconnect",
  "GET /c/{token}",
  "GET /v1/chat.js",
  "GET /v1/chat.json",
  "GET /v1/docs",
  "GET /v1/health",
  "GET /v1/openapi.json",
  "POST /c/{token}/follow-up",
  "POST /c/{token}/messages",
  "POST /c/{token}/not-you",
  "POST /c/{token}/rating",
  "POST /v1/complaints",
  "POST /v1/inbound/chat",
  "POST /v1/inbound/email",
  "POST /v1/inbound/reviews",
  "POST /v1/inbound/social",
  "POST /v1/uploads",
  "PUT /v1/inbound/customers/{id}/facts",
];

describe("a route", () => {
  test("is open if it is among those that are meant to be, and no other is", () => {
    const without = routes.filter(({ properties }) => properties.AuthorizationType === "NONE").map(keyOf);
    expect(without.sort()).toEqual(open);
  });

  test("of agents asks for a token of the company's issuer, and every other one that isn't open does", () => {
    const guarded = routes.filter((route) => !open.includes(keyOf(route)));
    expect(guarded.length).toBeGreaterThan(20);
    for (const { stack, properties } of guarded) {
      expect(properties.RouteKey).toMatch(/ \/v1\/agent\//);
      expect(properties.AuthorizationType).toBe("JWT");
      const authorizer = referred(stack, properties.AuthorizerId).properties;
      expect(authorizer).toMatchObject({ AuthorizerType: "JWT", IdentitySource: ["$request.header.Authorization"] });
      expect(authorizer.JwtConfiguration.Audience).toHaveLength(1);
    }
  });
});

test("no page of another site may read what a browser gets, but of the configured ones", () => {
  const origins = ofType("AWS::ApiGatewayV2::Api").map(({ properties }) => properties.CorsConfiguration?.AllowOrigins);
  expect(origins.filter((allowed) => allowed !== undefined)).toEqual([config.allowedOrigins]);
});

describe("the stage of the HTTP API", () => {
  const [stage] = stages.filter(({ properties }) => properties.StageName === "$default");
  const triggers = Object.values(plan.functions).flatMap((one) =>
    one.triggers.filter((trigger): trigger is HttpTrigger => trigger.kind === "http"),
  );
  const settings: Record<string, Properties> = stage?.properties.RouteSettings;

  test("limits each route, and names no other: API Gateway would refuse it", () => {
    expect(Object.keys(settings).sort()).toEqual(triggers.map(({ route }) => route).sort());
  });

  test.each(triggers.map((trigger) => [trigger.route, trigger] as const))("limits %s as planned", (route, trigger) => {
    const { rateLimit, burstLimit } = throttleOf(trigger);
    expect(settings[route]).toEqual({ ThrottlingRateLimit: rateLimit, ThrottlingBurstLimit: burstLimit });
    expect(rateLimit).toBeGreaterThan(0);
    expect(rateLimit).toBeLessThanOrEqual(100);
    expect(burstLimit).toBeGreaterThanOrEqual(rateLimit);
    expect(burstLimit).toBeLessThanOrEqual(500);
  });

  test("is made after the routes that it limits", () => {
    const after: string[] = stage?.whole.DependsOn;
    const ids = routes.filter((route) => Object.hasOwn(settings, keyOf(route))).map(({ id }) => id);
    expect(ids).toHaveLength(triggers.length);
    expect(after).toEqual(expect.arrayContaining(ids));
  });
});

describe("the limit of a route", () => {
  const limitOf = (route: string, access: HttpTrigger["access"] = "public") =>
    throttleOf({ kind: "http", route, access });

  test("is by who calls it", () => {
    const limits = [
      limitOf("POST /v1/complaints"),
      limitOf("GET /c/{token}"),
      limitOf("GET /v1/agent/complaints", "agents"),
      limitOf("POST /v1/inbound/email"),
    ];
    expect(limits).toEqual([
      { rateLimit: 100, burstLimit: 200 },
      { rateLimit: 50, burstLimit: 100 },
      { rateLimit: 100, burstLimit: 200 },
      { rateLimit: 50, burstLimit: 500 },
    ]);
  });

  test("is its own where it has one", () => {
    const throttle = { rateLimit: 1, burstLimit: 2 };
    expect(throttleOf({ kind: "http", route: "GET /v1/docs", access: "public", throttle })).toEqual(throttle);
  });
});

describe("what is logged of a call", () => {
  const known = [
    "$context.error.message",
    "$context.integrationErrorMessage",
    "$context.integrationStatus",
    "$context.requestId",
    "$context.responseLatency",
    "$context.routeKey",
    "$context.status",
  ];

  test("is its route and outcome, without path, token or address", () => {
    const logging = stages.filter(({ properties }) => properties.AccessLogSettings !== undefined);
    expect(logging).toHaveLength(1);
    for (const { properties } of logging) {
      const variables: string[] = properties.AccessLogSettings.Format.match(/\$context\.[\w.]+/g);
      expect(variables.sort()).toEqual(known);
    }
  });

  test("goes where the account's policy lets all such logs be written to, by one entry, under a name that is free again", () => {
    const [logging] = stages.flatMap(({ stack, properties: { AccessLogSettings: settings } }) =>
      settings === undefined ? [] : [referred(stack, settings.DestinationArn)],
    );
    expect(logging?.properties.LogGroupName).toBe("/aws/vendedlogs/heard-dev-front-door");
    expect(logging?.whole).toMatchObject({ DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete" });
  });

  test("is no whole frame or body: no stage traces data", () => {
    for (const { properties } of stages) {
      for (const setting of [properties.DefaultRouteSettings, ...Object.values(properties.RouteSettings ?? {})]) {
        expect(setting).not.toHaveProperty("DataTraceEnabled");
        expect(setting).not.toHaveProperty("LoggingLevel");
      }
    }
  });

  test("every stage is throttled", () => {
    expect(stages).toHaveLength(2);
    for (const { properties } of stages) {
      expect(properties.DefaultRouteSettings.ThrottlingRateLimit).toBeLessThanOrEqual(500);
      expect(properties.DefaultRouteSettings.ThrottlingBurstLimit).toBeLessThanOrEqual(1_000);
    }
  });
});
