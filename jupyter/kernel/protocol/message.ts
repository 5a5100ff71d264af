/**
 * The wire format: a message is a list of ZeroMQ frames,
 *
 *     identity…, "<IDS|MSG>", signature, header, parent header, metadata, content, buffer…
 *
 * @see https://jupyter-client.readthedocs.io/en/stable/messaging.html#the-wire-protocol
 */

import { randomUUID } from "node:crypto";
import type { Signer } from "./signature.js";

export const PROTOCOL_VERSION = "5.4";

const DELIMITER = "<IDS|MSG>";

export interface Header {
  readonly msg_id: string;
  readonly msg_type: string;
  readonly session: string;
  readonly username: string;
  readonly date: string;
  readonly version: string;
}

/** A message that came in. */
export interface Message {
  /** Routing prefix: where a reply has to go. */
  readonly identities: readonly Uint8Array[];
  readonly header: Header;
  readonly metadata: Record<string, unknown>;
  readonly content: Record<string, unknown>;
  readonly buffers: readonly Uint8Array[];
}

/** A message to send. */
export interface Draft {
  readonly identities: readonly (string | Uint8Array)[];
  readonly type: string;
  /** Header of the request that this answers; none for what the kernel says by itself. */
  readonly parent: Header | undefined;
  /** Content as JSON text. */
  readonly content: string;
  readonly buffers?: readonly Uint8Array[];
}

/** The kernel's session: one for its whole life, by which a client notices a restart. */
const session = randomUUID();

/** The frames of a message. */
export function encode(draft: Draft, signer: Signer): (string | Uint8Array)[] {
  const header: Header = {
    msg_id: randomUUID(),
    msg_type: draft.type,
    session,
    username: "kernel",
    date: new Date().toISOString(),
    version: PROTOCOL_VERSION,
  };
  // As bytes, since a long text would be made into them twice: to sign it and to send it.
  const parts = [JSON.stringify(header), JSON.stringify(draft.parent ?? {}), "{}", draft.content].map((part) =>
    Buffer.from(part),
  );
  const buffers = draft.buffers ?? [];
  return [...draft.identities, DELIMITER, signer.sign(parts), ...parts, ...buffers];
}

/**
 * The message in `frames`, or `undefined` if it isn't one: no delimiter, a wrong signature, broken JSON.
 * A kernel must survive whatever reaches its ports, and owes strangers no answer.
 */
export function decode(frames: readonly Uint8Array[], signer: Signer): Message | undefined {
  const texts = frames.map((frame) => Buffer.from(frame.buffer, frame.byteOffset, frame.length));
  const delimiter = texts.findIndex((frame) => frame.equals(Buffer.from(DELIMITER)));
  const signature = texts[delimiter + 1];
  const parts = texts.slice(delimiter + 2, delimiter + 6);
  if (delimiter < 0 || signature === undefined || parts.length < 4) return undefined;
  if (!signer.verify(signature.toString(), parts)) return undefined;
  const [header, , metadata, content] = parts.map(parseObject);
  if (!isHeader(header) || metadata === undefined || content === undefined) return undefined;
  return {
    identities: frames.slice(0, delimiter),
    header,
    metadata,
    content,
    buffers: frames.slice(delimiter + 6),
  };
}

function parseObject(json: Buffer): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(json.toString());
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Only what an answer can't do without; old clients leave out date or version. */
function isHeader(value: Record<string, unknown> | undefined): value is Header & typeof value {
  return typeof value?.msg_id === "string" && typeof value.msg_type === "string";
}
