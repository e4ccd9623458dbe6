/** What the panel loads of storage, as entrypoints/shared/surface.ts imports it: to be weighed. */
import { localArea } from '@/storage/area.ts';
import { whenMigrated } from '@/storage/migrations/gate.ts';
import { readOnlyArea, readOnlyReplica } from '@/storage/migrations/read-only.ts';
import { createReplica } from '@/storage/replica.ts';

export const PARTS = { localArea, whenMigrated, readOnlyArea, readOnlyReplica, createReplica };
