import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** Tests that start other programs, which take up to half a gigabyte: few at a time, and with patience. */
const PROCESSES = ["test/kernel/**/*.test.ts", "test/setup/**/*.test.ts", "test/registry/**/*.test.ts"];
const BROWSER = ["test/browser/**/*.test.ts"];
const FEW = Math.min(4, availableParallelism());

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: [...PROCESSES, ...BROWSER],
          maxWorkers: FEW,
          isolate: false,
          testTimeout: 30_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: "processes",
          include: PROCESSES,
          globalSetup: "test/kernel/build.ts",
          maxWorkers: FEW,
          hookTimeout: 120_000,
          testTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: "browser",
          include: BROWSER,
          globalSetup: "test/browser/built-book.ts",
          maxWorkers: 1,
          hookTimeout: 120_000,
          testTimeout: 300_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
