import { createHmac, timingSafeEqual } from "node:crypto";

/** Signs and checks messages with the key of the connection file. */
export interface Signer {
  /** Signature of the four parts (header, parent, metadata, content), in hexadecimal; empty without a key. */
  sign(parts: readonly (string | Uint8Array)[]): string;
  /** Whether `signature` belongs to `parts`. */
  verify(signature: string, parts: readonly (string | Uint8Array)[]): boolean;
}

/**
 * A signer for one session.
 *
 * @param key - shared secret; an empty key means that nothing is signed and everything is accepted.
 * @param scheme - such as `hmac-sha256`.
 */
export function createSigner(key: string, scheme: string): Signer {
  if (key === "") return { sign: () => "", verify: () => true };
  const algorithm = scheme.replace(/^hmac-/, "");
  const sign: Signer["sign"] = (parts) => {
    const hmac = createHmac(algorithm, key);
    for (const part of parts) hmac.update(part);
    return hmac.digest("hex");
  };
  return {
    sign,
    verify(signature, parts) {
      const given = Buffer.from(signature);
      const expected = Buffer.from(sign(parts));
      return given.length === expected.length && timingSafeEqual(given, expected);
    },
  };
}
