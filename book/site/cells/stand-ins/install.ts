/** Where the kernel would be installed: the package's declarations have that path in the page's compiler, too. */
export const root = "/node_modules/industrial-clusters/";
