/**
 * What the browser says of the extension that runs: its version, and what it may ask for.
 *
 * Owns: reading the manifest. Must not know: why anything is asked for.
 */
import type { AboutDebrief } from '@/components/options/about/about-debrief.ts';
import { runtime } from '@/storage/browser.ts';

/** The polyfill's types know only the permissions of the second version of manifests. */
type HostLists = {
  readonly host_permissions?: readonly string[];
  readonly optional_host_permissions?: readonly string[];
};

export function aboutDebrief(): AboutDebrief {
  const manifest = runtime.getManifest();
  const hosts: HostLists = manifest;
  return {
    version: manifest.version,
    permissions: manifest.permissions ?? [],
    permissionsOnRequest: manifest.optional_permissions ?? [],
    hosts: hosts.host_permissions ?? [],
    hostsOnRequest: hosts.optional_host_permissions ?? [],
  };
}
