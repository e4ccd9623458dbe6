/** For the tests of the packages. */
export type WrittenPackage = {
  readonly store: 'chrome' | 'edge' | 'firefox' | 'firefox-sources';
  readonly file: string;
  readonly files: number;
  readonly bytes: number;
  readonly sha256: string;
};
export function writePackages(into?: string, builds?: string): Promise<readonly WrittenPackage[]>;
