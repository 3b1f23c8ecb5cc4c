import { DONE, type SocketRoutes } from "../socket.ts";
import type { Dependencies } from "./dependencies.ts";
import { isAllowedOrigin } from "./is-allowed-origin.ts";
import { leave } from "./leave.ts";
import { createFrameRoute } from "./take-frame.ts";

export const createRoutes = (dependencies: Dependencies): SocketRoutes => {
  const { settings, publicUrl } = dependencies;
  return {
    $connect: async ({ headers = {} }) =>
      isAllowedOrigin(headers, [publicUrl, ...settings.allowedOrigins]) ? DONE : { statusCode: 403 },
    $default: createFrameRoute(dependencies),
    $disconnect: async ({ requestContext: { connectionId } }) => {
      await leave(dependencies, connectionId);
      return DONE;
    },
  };
};
