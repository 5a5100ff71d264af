/** `node:os`: a page's disk has a folder for files that nobody keeps. */
export const tmpdir = (): string => "/tmp";
export const EOL = "\n";
export const availableParallelism = (): number => 1;
