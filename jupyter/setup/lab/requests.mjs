/**
 * Whether a Jupyter server answers at this address.
 *
 * @param {string} address
 * @returns {Promise<boolean>}
 */
export async function isAnswering(address) {
  const version = await ask(`${address}/api`);
  return version?.ok === true;
}

/**
 * Whether it answers to this token.
 *
 * @param {string} address
 * @param {string} token
 * @returns {Promise<boolean>}
 */
export async function knowsToken(address, token) {
  const status = await ask(`${address}/api/status`, token);
  return status?.ok === true;
}

/**
 * Asks a Jupyter server to end, with its kernels.
 *
 * @param {string} address
 * @param {string} token
 */
export async function requestShutdown(address, token) {
  await ask(`${address}/api/shutdown`, token, "POST");
}

/**
 * @param {string} url
 * @param {string} [token]
 * @param {string} [method]
 * @returns {Promise<Response | undefined>} nothing if nobody answers.
 */
async function ask(url, token, method = "GET") {
  const headers = token === undefined ? {} : { authorization: `token ${token}` };
  try {
    return await fetch(url, { method, headers, signal: AbortSignal.timeout(2_000) });
  } catch {
    return undefined;
  }
}
