/** What the manifest says of the extension that runs. */
export type AboutDebrief = {
  readonly version: string;
  readonly permissions: readonly string[];
  readonly permissionsOnRequest: readonly string[];
  readonly hosts: readonly string[];
  readonly hostsOnRequest: readonly string[];
};
