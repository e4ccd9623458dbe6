/**
 * The finished builds as the tests read them.
 *
 * Owns: where a build is, what its pages load, what that weighs. Must not know: any budget.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseSync } from 'vite';
import * as z from 'zod/mini';

const OUTPUT = path.resolve(import.meta.dirname, '../../.output');

export type Browser = 'chrome' | 'firefox';

const Manifest = z.object({
  manifest_version: z.number(),
  permissions: z.optional(z.array(z.string())),
  action: z.optional(z.object({ default_popup: z.optional(z.string()) })),
  side_panel: z.optional(z.object({ default_path: z.string() })),
  sidebar_action: z.optional(
    z.object({ default_panel: z.string(), open_at_install: z.optional(z.boolean()) }),
  ),
  storage: z.optional(z.object({ managed_schema: z.string() })),
  optional_permissions: z.optional(z.array(z.string())),
  host_permissions: z.optional(z.array(z.string())),
  optional_host_permissions: z.optional(z.array(z.string())),
  content_security_policy: z.optional(z.record(z.string(), z.string())),
  externally_connectable: z.optional(z.unknown()),
  content_scripts: z.optional(
    z.array(
      z.object({
        matches: z.array(z.string()),
        js: z.optional(z.array(z.string())),
        css: z.optional(z.array(z.string())),
        world: z.optional(z.string()),
      }),
    ),
  ),
  web_accessible_resources: z.optional(
    z.array(
      z.object({
        resources: z.array(z.string()),
        matches: z.optional(z.array(z.string())),
        use_dynamic_url: z.optional(z.boolean()),
      }),
    ),
  ),
});

export type Manifest = z.infer<typeof Manifest>;

export function buildFolder(browser: Browser): string {
  const folder = path.join(OUTPUT, `${browser}-mv3`);
  if (!existsSync(folder))
    throw new Error(`There is no build in ${folder}: run \`npm run build\`.`);
  return folder;
}

export function readBuilt(browser: Browser, file: string): string {
  return readFileSync(path.join(buildFolder(browser), file), 'utf8');
}

export function manifestOf(browser: Browser): Manifest {
  return Manifest.parse(JSON.parse(readBuilt(browser, 'manifest.json')));
}

export function builtFiles(browser: Browser): readonly string[] {
  return readdirSync(buildFolder(browser), { recursive: true, encoding: 'utf8' });
}

/** The scripts that run in a call page. */
export function injectedScripts(browser: Browser): readonly string[] {
  return (manifestOf(browser).content_scripts ?? []).flatMap((script) => script.js ?? []);
}

/** Every script made for a call page, whether the manifest or the background puts it there. */
export function callScripts(browser: Browser): readonly string[] {
  return builtFiles(browser).filter((file) => /^content-scripts\/.*\.js$/.test(file));
}

/** Every script that a page can come to load: those it names, and what they import in turn. */
export function scriptsOfPage(
  browser: Browser,
  page: string,
  /** Without what is loaded after the page stands, and may be waited for (docs/decisions/0030). */
  isLater: (file: string) => boolean = () => false,
): readonly string[] {
  const html = readBuilt(browser, page);
  const named = [...html.matchAll(/(?:src|href)="\/?([^"]+\.js)"/g)].flatMap(
    (match) => match[1] ?? [],
  );
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file) || isLater(file)) return;
    seen.add(file);
    for (const imported of importsOfChunk(browser, file)) visit(imported);
  };
  for (const file of named) visit(file);
  return [...seen];
}

/** Bytes as a browser store ships them: compressed, each file by itself. */
export function gzippedBytes(browser: Browser, files: readonly string[]): number {
  return files.reduce(
    (sum, file) => sum + gzipSync(readBuilt(browser, file), { level: 9 }).length,
    0,
  );
}

/** The catalogue is loaded only where the browser has lost its own words (docs/decisions/0013). */
const LOADED_IN_NEED = /\/en-[\w-]+\.js$/;

function importsOfChunk(browser: Browser, file: string): readonly string[] {
  const text = readBuilt(browser, file);
  const { module } = parseSync(file, text);
  const written = [
    ...module.staticImports.map((found) => found.moduleRequest.value),
    ...module.staticExports.flatMap((found) =>
      found.entries.flatMap((entry) => entry.moduleRequest?.value ?? []),
    ),
    ...module.dynamicImports.map((found) =>
      text.slice(found.moduleRequest.start + 1, found.moduleRequest.end - 1),
    ),
  ].filter((address) => !LOADED_IN_NEED.test(address));
  return written
    .filter((address) => /^\.{0,2}\/.*\.js$/.test(address))
    .map((address) =>
      address.startsWith('/')
        ? address.slice(1)
        : path.posix.join(path.posix.dirname(file), address),
    );
}
