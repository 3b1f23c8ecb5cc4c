import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { Execution } from "../complaints/execution.ts";
import { createAddressStore } from "../storage/address-store.ts";
import type { Dependencies } from "./change-address.ts";
import { createInTurn } from "./in-turn.ts";

/** What a room that changes addresses is built on, with the clock and ids of its complaints. */
export const createAddressAccess = (client: DynamoDBClient, table: string, execution: Execution): Dependencies => {
  const { policy, now, newId } = execution;
  return { addresses: createAddressStore(client, table), policy, now, newId, inTurn: createInTurn() };
};
