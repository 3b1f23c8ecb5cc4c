import type { OperationObject } from "../../shared/openapi/model.ts";

export interface Call {
  method: string;
  path: string;
  operation: OperationObject;
}
