/**
 * Why Debrief asks for each of its permissions.
 *
 * Owns: which reason belongs to which name in the manifest; a test compares the names with both
 * built manifests. The same reasons, longer: docs/privacy.md. Must not know: the browser.
 */
export const PERMISSION_REASONS = {
  storage: 'options.about.permission.storage',
  alarms: 'options.about.permission.alarms',
  scripting: 'options.about.permission.scripting',
  sidePanel: 'options.about.permission.sidePanel',
  notifications: 'options.about.permission.notifications',
} as const;

export type KnownPermission = keyof typeof PERMISSION_REASONS;

export function isKnownPermission(name: string): name is KnownPermission {
  return Object.hasOwn(PERMISSION_REASONS, name);
}
