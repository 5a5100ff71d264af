import { defineConfig } from "vitest/config";

/** Tests that start other programs: one at a time, and with patience. */
const PROCESSES = ["test/kernel/**/*.test.ts", "test/setup/**/*.test.ts"];
const BROWSER = ["test/browser/**/*.test.ts"];
const ONE_AT_A_TIME = { maxWorkers: 1, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: [...PROCESSES, ...BROWSER],
          testTimeout: 30_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: "processes",
          include: PROCESSES,
          ...ONE_AT_A_TIME,
          testTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: "browser",
          include: BROWSER,
          ...ONE_AT_A_TIME,
          testTimeout: 300_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
