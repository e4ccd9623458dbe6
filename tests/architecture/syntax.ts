/**
 * What the rules need to know of one source file's syntax.
 *
 * Owns: parsing. Must not know: any rule, any room.
 */
import { type ESTree, parseSync, Visitor, type VisitorObject } from 'vite';
import type { ProjectFile } from './project-files.ts';

export type Import = { readonly from: string; readonly to: string };

/** All that a file names in imports and re-exports: types, values and what it loads later. */
export function importsOf(file: ProjectFile): readonly Import[] {
  const { module } = parsed(file);
  const named = [
    ...module.staticImports.map((found) => found.moduleRequest.value),
    ...module.staticExports.flatMap((found) =>
      found.entries.flatMap((entry) => entry.moduleRequest?.value ?? []),
    ),
    ...module.dynamicImports.map((found) =>
      file.text
        .slice(found.moduleRequest.start, found.moduleRequest.end)
        .replace(/^['"`]|['"`]$/g, ''),
    ),
  ];
  return named.map((to) => ({ from: file.path, to }));
}

export function hasDefaultExport(file: ProjectFile): boolean {
  return parsed(file).module.staticExports.some((found) =>
    found.entries.some(
      ({ exportName: { kind, name } }) => kind === 'Default' || name === 'default',
    ),
  );
}

/** Where a file names one of these things: as a variable, a property or a JSX attribute. */
export function placesNaming(file: ProjectFile, names: readonly string[]): readonly string[] {
  const found: string[] = [];
  const note = (node: { readonly name: string; readonly start: number }) => {
    if (names.includes(node.name)) found.push(place(file, node.start, node.name));
  };
  visit(file, { Identifier: note, JSXIdentifier: note });
  return found;
}

/** Every text literal of a file, and template literals as the pattern of texts they can make. */
export function textsOf(file: ProjectFile): {
  readonly literals: readonly string[];
  readonly patterns: readonly RegExp[];
} {
  const literals: string[] = [];
  const patterns: RegExp[] = [];
  visit(file, {
    Literal: (node) => {
      if (typeof node.value === 'string') literals.push(node.value);
    },
    TemplateLiteral: (node) => {
      const fixed = node.quasis.map((quasi) => RegExp.escape(quasi.value.cooked ?? ''));
      patterns.push(new RegExp(`^${fixed.join('.+')}$`));
    },
  });
  return { literals, patterns };
}

export function visit(file: ProjectFile, visitor: VisitorObject): void {
  new Visitor(visitor).visit(parsed(file).program);
}

export function place(file: ProjectFile, offset: number, what: string): string {
  return `${file.path}:${file.text.slice(0, offset).split('\n').length}: ${what}`;
}

function parsed(file: ProjectFile): { program: ESTree.Program; module: ParsedModule } {
  const result = parseSync(file.path, file.text);
  const [error] = result.errors;
  if (error !== undefined) throw new Error(`${file.path} cannot be parsed: ${error.message}`);
  return result;
}

type ParsedModule = ReturnType<typeof parseSync>['module'];
