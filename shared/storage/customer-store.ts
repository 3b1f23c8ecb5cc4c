import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
} from "@aws-sdk/client-dynamodb";
import type { CustomerFacts } from "../domain/customer-facts.ts";
import type { CustomerId } from "../domain/ids.ts";
import { iso } from "../domain/time.ts";
import { toItem } from "./item.ts";
import { customerFactsKey } from "./keys.ts";
import { customerFactsItem, readCustomerFacts } from "./row-items.ts";

/** What the company's own systems say of its customers. */
export interface CustomerStore {
  loadFacts(customer: CustomerId, options?: { withinMs?: number }): Promise<CustomerFacts | undefined>;
  /** Replaces all that was said, unless that is from later. Gives what is stored then. */
  replaceFacts(customer: CustomerId, facts: CustomerFacts): Promise<CustomerFacts>;
}

export const createCustomerStore = (client: DynamoDBClient, table: string): CustomerStore => {
  const loadFacts: CustomerStore["loadFacts"] = async (customer, { withinMs } = {}) => {
    const command = new GetItemCommand({ TableName: table, Key: toItem(customerFactsKey(customer)) });
    const options = withinMs === undefined ? {} : { abortSignal: AbortSignal.timeout(withinMs) };
    const { Item: item } = await client.send(command, options);
    return item && readCustomerFacts(item);
  };

  return {
    loadFacts,
    replaceFacts: async (customer, facts) => {
      const command = new PutItemCommand({
        TableName: table,
        Item: customerFactsItem(customer, facts),
        ConditionExpression: "attribute_not_exists(pk) OR asOf <= :asOf",
        ExpressionAttributeValues: { ":asOf": { S: iso(facts.asOf) } },
        ReturnValuesOnConditionCheckFailure: "ALL_OLD",
      });
      try {
        await client.send(command);
        return facts;
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException) || error.Item === undefined) throw error;
        return readCustomerFacts(error.Item);
      }
    },
  };
};
