/** tslab works on the TypeScript that everything else here works on; what the fork had besides is in compiler.ts. */
module.exports = require("typescript");
