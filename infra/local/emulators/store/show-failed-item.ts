import { allowParameter, type Internals } from "./dynalite.ts";

/** `ReturnValuesOnConditionCheckFailure: ALL_OLD`, which dynalite lacks: the item that the condition failed on. */
export const showFailedItem = (internals: Internals): void => {
  for (const action of ["putItem", "updateItem", "deleteItem"]) {
    allowParameter(action, "ReturnValuesOnConditionCheckFailure");
  }
  const { checkConditional } = internals;
  internals.checkConditional = (data, before) => {
    const refusal = checkConditional(data, before);
    if (refusal?.body && before && data.ReturnValuesOnConditionCheckFailure === "ALL_OLD") refusal.body.Item = before;
    return refusal;
  };
};
