/** For their tests. */
export type Counts = {
  readonly passed: number;
  readonly failed: number;
  readonly failures: readonly { readonly name: string; readonly message: string }[];
  readonly remark?: string | undefined;
};
export function countOne(code: number): Counts;
export function countVitest(file: string): Counts;
export function countPlaywright(file: string): Counts;
export function countFirefox(file: string): Counts;
