/**
 * Zoom for Government: Zoom's web client at an address of its own.
 *
 * Owns: that it is the same client. Must not know: its signs. Its paths could not be checked (the
 * service is closed to outsiders); where they differ, the panel comes on request and is started by hand.
 */
import type { SiteAdapter } from './site.ts';
import { zoom } from './zoom.ts';

export const zoomgov: SiteAdapter = { ...zoom, site: 'zoomgov' };
