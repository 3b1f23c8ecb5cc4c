import type { Complaint } from "./complaint.ts";
import type { CustomerId } from "./ids.ts";

/** As whom the customer of a complaint is known, and was before they left an address. */
export const ownersOf = ({ customer, customersBefore = [] }: Complaint): CustomerId[] => [
  customer.id,
  ...customersBefore,
];
