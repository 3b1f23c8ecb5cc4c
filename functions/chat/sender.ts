/** Where a frame came from. */
export interface Sender {
  connection: string;
  sourceIp: string;
  /** What an error names the frame by. */
  about: { id?: string; of?: number };
}
