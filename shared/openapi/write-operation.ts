import type * as z from "zod";
import { gatewayRefusal, problem } from "../api/answers/problem.ts";
import { securityOf, whoMay } from "./access.ts";
import type { MediaType, OperationObject, ParameterObject, Ref, ResponseObject, Schema } from "./model.ts";
import { type Answer, type Content, JSON_TYPE, type Operation } from "./operation.ts";
import { gatewayStatuses, problemsOf } from "./problems.ts";

type SchemaOf = (schema: z.core.$ZodType) => Schema;

const PROBLEM_TYPE = "application/problem+json";

export const operationObject = (operation: Operation, area: string, schemaOf: SchemaOf): OperationObject => {
  const { id, summary, description, access, body } = operation;
  const parameters = parametersOf(operation, schemaOf);
  return {
    operationId: id,
    tags: [area],
    summary,
    description: description === undefined ? whoMay[access] : `${description} ${whoMay[access]}`,
    security: securityOf(access),
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(body === undefined
      ? {}
      : { requestBody: { required: body.required ?? false, content: contentOf(body.content, schemaOf) } }),
    responses: { ...answersOf(operation, schemaOf), ...refusalsOf(operation, schemaOf) },
  };
};

const parametersOf = ({ path = {}, query, headers = [] }: Operation, schemaOf: SchemaOf): (ParameterObject | Ref)[] => [
  ...Object.entries(path).map(([name, schema]) => ({
    ...parameterOf(name, schemaOf(schema)),
    in: "path" as const,
    required: true,
  })),
  ...Object.entries(query?.shape ?? {}).map(([name, schema]) => ({
    ...parameterOf(name, schemaOf(schema)),
    in: "query" as const,
    required: false,
  })),
  ...headers.map((name) => ({ $ref: `#/components/parameters/${name}` })),
];

/** A parameter says itself what it means, which its schema then needn't. */
const parameterOf = (
  name: string,
  { description, ...schema }: Schema,
): Pick<ParameterObject, "name" | "description" | "schema"> => ({
  name,
  ...(description === undefined ? {} : { description }),
  schema,
});

const contentOf = (content: Readonly<Record<string, Content>>, schemaOf: SchemaOf): Record<string, MediaType> =>
  Object.fromEntries(
    Object.entries(content).map(([type, { schema, example }]) => [
      type,
      { schema: schemaOf(schema), ...(example === undefined ? {} : { example }) },
    ]),
  );

const answersOf = ({ answers }: Operation, schemaOf: SchemaOf): Record<string, ResponseObject> =>
  Object.fromEntries(Object.entries(answers).map(([status, answer]) => [status, answerOf(answer, schemaOf)]));

const answerOf = ({ description, headers = [], content }: Answer, schemaOf: SchemaOf): ResponseObject => ({
  description,
  ...(headers.length === 0
    ? {}
    : { headers: Object.fromEntries(headers.map((name) => [name, { $ref: `#/components/headers/${name}` }])) }),
  ...(content === undefined ? {} : { content: contentOf(content, schemaOf) }),
});

const refusalsOf = (operation: Operation, schemaOf: SchemaOf): Record<string, ResponseObject> => {
  const problems = problemsOf(operation);
  const ofGateway = gatewayStatuses(operation.access);
  const statuses = new Set([...Object.keys(problems).map(Number), ...ofGateway]);
  return Object.fromEntries(
    [...statuses].map((status) => {
      const types = problems[status];
      const own = operation.answers[status];
      return [
        status,
        {
          description: own?.description ?? TITLES[status] ?? "Refused.",
          ...headersOf(status, types),
          content: {
            ...(own?.content === undefined ? {} : contentOf(own.content, schemaOf)),
            ...(types === undefined ? {} : { [PROBLEM_TYPE]: { schema: problemOf(types, schemaOf) } }),
            ...(ofGateway.includes(status) ? { [JSON_TYPE]: { schema: schemaOf(gatewayRefusal) } } : {}),
          },
        },
      ];
    }),
  );
};

const problemOf = (types: readonly string[], schemaOf: SchemaOf): Schema => ({
  ...schemaOf(problem),
  properties: { type: { enum: types.map((type) => `urn:heard:problem:${type}`) } },
});

const headersOf = (status: number, types: readonly string[] = []): Pick<ResponseObject, "headers"> => {
  if (types.includes("changed-meanwhile")) return { headers: { ETag: { $ref: "#/components/headers/ETag" } } };
  if (status === 429) return { headers: { "Retry-After": { $ref: "#/components/headers/Retry-After" } } };
  return {};
};

const TITLES: Readonly<Record<number, string>> = {
  400: "The request can't be read.",
  401: "Not authenticated.",
  403: "Not allowed.",
  404: "There is no such thing, or not for you.",
  409: "Not as things stand.",
  412: "It isn't what `If-Match` asks for.",
  413: "The body is too large.",
  415: "The body has a type that isn't taken.",
  422: "Fields are at fault.",
  429: "Too many requests.",
  500: "Our mistake. Nothing was lost that was answered before; try again.",
  503: "Overloaded, or it took too long. Try again.",
};
