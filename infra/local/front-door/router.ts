import type { Topology } from "../../topology/model.ts";

export interface Route {
  /** As the topology writes it; API Gateway's `routeKey`. */
  key: string;
  functionName: string;
  access: "public" | "agents";
}

export interface Match {
  route: Route;
  /** Decoded; absent where the route has none. */
  pathParameters: Record<string, string> | undefined;
}

export interface Router {
  match(method: string, path: string): Match | undefined;
  /** The methods of a path's public routes; for preflights. */
  publicMethods(path: string): string[];
}

interface Pattern extends Route {
  method: string;
  segments: string[];
}

const isParameter = (segment: string) => segment.startsWith("{");
/** Sorts a literal segment before a parameter, from the left: the most specific route comes first. */
const rank = ({ segments }: Pattern) => segments.map((segment) => (isParameter(segment) ? "1" : "0")).join("");

const decode = (segment: string): string => {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
};

const matchSegments = (pattern: string[], path: string[]): Record<string, string> | undefined => {
  const parameters: Record<string, string> = {};
  for (const [index, expected] of pattern.entries()) {
    const found = path[index] ?? "";
    if (!isParameter(expected)) {
      if (expected !== found) return undefined;
    } else if (found === "") return undefined;
    else parameters[expected.slice(1, -1)] = decode(found);
  }
  return parameters;
};

/** Selects routes as HTTP APIs do: a literal path before one with parameters, and no fallback from HEAD to GET. */
export const createRouter = ({ functions }: Pick<Topology, "functions">): Router => {
  const patterns = Object.entries(functions)
    .flatMap(([functionName, { triggers }]) =>
      triggers.flatMap((trigger): Pattern[] => {
        if (trigger.kind !== "http") return [];
        const [method = "", path = ""] = trigger.route.split(" ");
        return [{ key: trigger.route, functionName, access: trigger.access, method, segments: path.split("/") }];
      }),
    )
    .toSorted((a, b) => rank(a).localeCompare(rank(b)));
  const literals = new Map(
    patterns.filter(({ segments }) => !segments.some(isParameter)).map((route) => [route.key, route]),
  );
  const withParameters = patterns.filter(({ segments }) => segments.some(isParameter));

  return {
    match: (method, path) => {
      const literal = literals.get(`${method} ${path}`);
      if (literal) return { route: literal, pathParameters: undefined };
      const segments = path.split("/");
      for (const route of withParameters) {
        if (route.method !== method || route.segments.length !== segments.length) continue;
        const pathParameters = matchSegments(route.segments, segments);
        if (pathParameters) return { route, pathParameters };
      }
      return undefined;
    },
    publicMethods: (path) => {
      const segments = path.split("/");
      const here = patterns.filter(
        (route) => route.segments.length === segments.length && matchSegments(route.segments, segments),
      );
      return here.filter(({ access }) => access === "public").map(({ method }) => method);
    },
  };
};
