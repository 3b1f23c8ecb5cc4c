import { describe, expect, test } from "vitest";
import { topology } from "../../infra/topology.ts";
import { config, synthesise } from "./synthesise.ts";

const { data, service } = synthesise();
const isChat = ({ Properties }: { Properties: Record<string, unknown> }) => Properties.ProtocolType === "WEBSOCKET";
const [[logicalId, api] = ["", undefined]] = Object.entries(data.findResources("AWS::ApiGatewayV2::Api")).filter(
  ([, resource]) => isChat(resource as never),
);
const exported = Object.values(data.toJSON().Outputs as Record<string, { Value: unknown; Export?: { Name: string } }>);
const apiId = {
  "Fn::ImportValue": exported.find(({ Value }) => JSON.stringify(Value) === `{"Ref":"${logicalId}"}`)?.Export?.Name,
};

const urlOf = (scheme: string) => ({
  "Fn::Join": [
    "",
    [`${scheme}://`, apiId, ".execute-api.", { Ref: "AWS::Region" }, ".", { Ref: "AWS::URLSuffix" }, "/chat"],
  ],
});

const functionId = (name: string): string =>
  Object.keys(
    service.findResources("AWS::Lambda::Function", { Properties: { FunctionName: `heard-dev-${name}` } }),
  )[0] ?? "";

const ofChat = (type: string) =>
  Object.values(service.findResources(type, { Properties: { ApiId: apiId } })).map(({ Properties }) => Properties);

describe("the chat's API", () => {
  test("is a WebSocket API of which every frame, and each connection's begin and end, reach one function", () => {
    expect(api?.Properties.Name).toBe("heard-dev-chat-door");
    const integrations = service.findResources("AWS::ApiGatewayV2::Integration");
    const routes = ofChat("AWS::ApiGatewayV2::Route");
    expect(routes.map(({ RouteKey }) => RouteKey).sort()).toEqual(["$connect", "$default", "$disconnect"]);
    for (const { Target, AuthorizationType } of routes) {
      const integration = integrations[Target["Fn::Join"][1][1].Ref]?.Properties;
      expect(integration?.IntegrationType).toBe("AWS_PROXY");
      expect(JSON.stringify(integration?.IntegrationUri)).toContain(functionId("chat"));
      expect(AuthorizationType).toBe("NONE");
    }
  });

  test("may call the function for each of its routes, and no other API may", () => {
    const permissions = Object.values(service.findResources("AWS::Lambda::Permission"))
      .map(({ Properties }) => Properties)
      .filter(({ FunctionName }) => JSON.stringify(FunctionName).includes(functionId("chat")));
    const sources = permissions.map(({ SourceArn }) => SourceArn["Fn::Join"][1]);
    expect(sources.map((parts) => parts.at(-1)).sort()).toEqual(["/*$connect", "/*$default", "/*$disconnect"]);
    for (const parts of sources) expect(parts).toContainEqual(apiId);
  });

  test("answers no frame by itself", () => {
    expect(ofChat("AWS::ApiGatewayV2::RouteResponse")).toEqual([]);
  });

  test("has one stage, which is throttled, and needs no role of the account's for a log", () => {
    const [stage, ...others] = ofChat("AWS::ApiGatewayV2::Stage");
    expect(others).toEqual([]);
    expect(stage).toMatchObject({
      StageName: "chat",
      AutoDeploy: true,
      DefaultRouteSettings: { ThrottlingBurstLimit: 1_000, ThrottlingRateLimit: 500 },
    });
    expect(stage?.DefaultRouteSettings).not.toHaveProperty("DataTraceEnabled");
    expect(stage).not.toHaveProperty("AccessLogSettings");
  });

  test("is told to those who need it, and put out", () => {
    service.hasResourceProperties("AWS::Lambda::Function", {
      FunctionName: "heard-dev-chat-box",
      Environment: { Variables: { SOCKET_URL: urlOf("wss"), CHAT_BOX_FILE: "/var/task/chat-box.json" } },
    });
    for (const name of ["chat", "push-chat"]) {
      service.hasResourceProperties("AWS::Lambda::Function", {
        FunctionName: `heard-dev-${name}`,
        Environment: { Variables: { CONNECTIONS_URL: urlOf("https") } },
      });
    }
    service.hasOutput("ChatUrl", { Value: urlOf("wss") });
  });
});

test("who may write to connections may send and end, on this API's stage alone", () => {
  const statements = Object.entries(service.findResources("AWS::IAM::Policy")).flatMap(([id, { Properties }]) =>
    Properties.PolicyDocument.Statement.map((statement: object) => ({ id, ...statement })),
  );
  const allowed = statements.filter(({ Action }) => [Action].flat().some((one) => one.startsWith("execute-api:")));
  expect(allowed.map(({ id }) => id.replace(/function.*/, "")).sort()).toEqual(["chat", "pushchat"]);
  for (const { Action, Resource } of allowed) {
    expect(Action).toBe("execute-api:ManageConnections");
    const ends = [Resource]
      .flat()
      .map((resource: { "Fn::Join": [string, unknown[]] }) => resource["Fn::Join"][1].slice(-2));
    expect(ends).toContainEqual([apiId, "/chat/POST/@connections/*"]);
    for (const end of ends)
      expect(end).toEqual([apiId, expect.stringMatching(/^\/chat\/(POST|DELETE)\/@connections\/\*$/)]);
  }
});

test("a topology without a chat has no such API", () => {
  const plan = topology(config);
  for (const name of ["chat", "push-chat", "chat-box"]) delete plan.functions[name];
  const { data: withoutApi, service: without } = synthesise(plan);
  expect(
    Object.values(withoutApi.findResources("AWS::ApiGatewayV2::Api")).filter((one) => isChat(one as never)),
  ).toEqual([]);
  expect(without.toJSON().Outputs).not.toHaveProperty("ChatUrl");
});
