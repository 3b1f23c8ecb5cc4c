import {
  ApiGatewayManagementApiClient,
  DeleteConnectionCommand,
  GoneException,
  PostToConnectionCommand,
} from "@aws-sdk/client-apigatewaymanagementapi";
import { transport, withoutLogger } from "../aws/tune-client.ts";
import { log } from "../log.ts";
import type { ServerFrame } from "./server-frames.ts";

/** The chat's open connections, by API Gateway's names for them. */
export interface Connections {
  /** `gone`: nobody is there any more. `lost`: nobody knows whether it arrived; the client asks for what it misses. */
  post(connection: string, frame: ServerFrame): Promise<"posted" | "gone" | "lost">;
  close(connection: string): Promise<void>;
}

/** A frame only makes things quick, so it is given up before it would hold up its sender. */
const REQUEST_TIMEOUT = 2_000;

export const createConnections = (endpoint: string): Connections => {
  const client = withoutLogger(
    new ApiGatewayManagementApiClient({
      endpoint,
      maxAttempts: 2,
      cacheMiddleware: true,
      requestHandler: transport(1_000, REQUEST_TIMEOUT),
    }),
  );
  return {
    post: async (connection, frame) => {
      try {
        await client.send(new PostToConnectionCommand({ ConnectionId: connection, Data: JSON.stringify(frame) }));
        return "posted";
      } catch (error) {
        if (error instanceof GoneException) return "gone";
        log.warn("push-lost", { kind: frame.type, error });
        return "lost";
      }
    },
    close: async (connection) => {
      try {
        await client.send(new DeleteConnectionCommand({ ConnectionId: connection }));
      } catch (error) {
        if (!(error instanceof GoneException)) log.warn("push-lost", { kind: "close", error });
      }
    },
  };
};
