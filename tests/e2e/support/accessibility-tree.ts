/**
 * The accessibility tree of a page as words: what the browser hands to a screen reader.
 *
 * Owns: which of the browser's nodes, names and states are written, and how. Dates and times are
 * replaced, since they are another day's tomorrow. Must not know: any page.
 */
import type { CDPSession } from '@playwright/test';

export type TreeNode = {
  /** The element's number in the browser. */
  readonly element: number;
  readonly role: string;
  readonly name: string;
  /** Everything but role and name, as it is written behind them. */
  readonly more: string;
  readonly children: readonly TreeNode[];
};

type RawValue = { readonly value?: unknown };
type RawNode = {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: RawValue;
  readonly name?: RawValue;
  readonly description?: RawValue;
  readonly value?: RawValue;
  readonly properties?: readonly { readonly name: string; readonly value: RawValue }[];
  readonly childIds?: readonly string[];
  readonly backendDOMNodeId?: number;
};

/** The browser's own names for what ARIA has no role for. */
const ROLES: Readonly<Record<string, string>> = {
  RootWebArea: 'document',
  StaticText: 'text',
  Legend: 'legend',
  DescriptionList: 'description list',
  DisclosureTriangle: 'summary',
  Iframe: 'frame',
};

/** Boxes without a meaning of their own: what is in them stands in what is around them. */
const BOXES = new Set(
  'generic,none,InlineTextBox,ListMarker,LineBreak,LabelText,MenuListPopup,strong,emphasis,'.split(
    ',',
  ),
);

/** Their words are their name; said once is enough. */
const NAMED_BY_WORDS = new Set(
  'button,link,heading,option,term,DisclosureTriangle,cell,columnheader,rowheader,switch'.split(
    ',',
  ),
);
const WORDS_ALONE = new Set(['text', 'mark', 'code']);
/** What a label names; the label's own words are the same once more. */
const LABELLED = new Set(
  'checkbox,radio,textbox,searchbox,combobox,spinbutton,slider,switch'.split(','),
);

const STATES = new Set(
  'checked,pressed,expanded,selected,disabled,invalid,required,readonly,level,modal,busy,keyshortcuts,orientation,hasPopup,multiselectable,valuemin,valuemax,atomic,roledescription'.split(
    ',',
  ),
);

export async function readTree(session: CDPSession): Promise<TreeNode> {
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as {
    nodes: readonly RawNode[];
  };
  const current = await currentElements(session);
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const root = nodes[0];
  if (root === undefined) throw new Error('The page has no accessibility tree.');
  const build = (node: RawNode, live: string): readonly TreeNode[] => {
    const properties = new Map(
      (node.properties ?? []).map(({ name, value }) => [name, value.value]),
    );
    const role = String(node.role?.value ?? '');
    const said = String(properties.get('live') ?? '');
    const startsLive = !node.ignored && said !== '' && said !== 'off' && said !== live;
    const children = (node.childIds ?? []).flatMap((id) => {
      const child = byId.get(id);
      return child === undefined ? [] : build(child, startsLive ? said : live);
    });
    const name = plain(node.name?.value);
    const names = [
      ...(NAMED_BY_WORDS.has(role) ? [name] : []),
      ...(LABELLED.has(role) ? [plain(node.value?.value)] : []),
      ...children.filter((child) => LABELLED.has(child.role)).map((child) => child.name),
    ];
    const isAgain = (child: TreeNode) =>
      (WORDS_ALONE.has(child.role) && names.some((each) => each.includes(wordsIn(child)))) ||
      (child.role === 'legend' && wordsIn(child) === name) ||
      (child.role === 'text' && child.name === '');
    const own = children.filter((child) => !isAgain(child));
    const isBox = node.ignored || (BOXES.has(role) && !startsLive);
    if (isBox) return own;
    const about = statesOf(node, properties);
    const element = node.backendDOMNodeId ?? 0;
    const isCurrent = current.get(element);
    if (isCurrent !== undefined) about.push(`current ${isCurrent}`);
    if (startsLive) about.push(`live ${said}`);
    return [{ element, role: ROLES[role] ?? role, name, more: moreOf(node, about), children: own }];
  };
  const [tree] = build(root, '');
  if (tree === undefined) throw new Error('The page says nothing.');
  return tree;
}

function wordsIn(node: TreeNode): string {
  return node.role === 'text' ? node.name : node.children.map(wordsIn).join(' ');
}

function statesOf(node: RawNode, properties: ReadonlyMap<string, unknown>): string[] {
  return [...properties].flatMap(([name, value]) => {
    const isUsual = value === false || value === 'false' || value === '' || value === 0;
    if (!STATES.has(name)) return [];
    // What can be on or off says which; of all else only what is unusual counts.
    const isToggle = name === 'checked' || name === 'pressed' || name === 'expanded';
    if (isToggle) return [isUsual ? `not ${name}` : name];
    const goesWithRole =
      (name === 'atomic' && (node.role?.value === 'status' || node.role?.value === 'alert')) ||
      (name === 'level' && node.role?.value === 'listitem');
    if (isUsual || goesWithRole) return [];
    return [value === true || value === 'true' ? name : `${name} ${String(value)}`];
  });
}

function moreOf(node: RawNode, about: readonly string[]): string {
  const value = plain(node.value?.value);
  // A tooltip that repeats the name is not said twice.
  const told = plain(node.description?.value);
  const description = told === plain(node.name?.value) ? '' : told;
  return [
    about.length === 0 ? '' : ` [${about.join(', ')}]`,
    value === '' ? '' : ` = ${quoted(value)}`,
    description === '' ? '' : ` (${quoted(description)})`,
  ].join('');
}

/** `aria-current` is not among what the protocol tells. */
async function currentElements(session: CDPSession): Promise<ReadonlyMap<number, string>> {
  const found = new Map<number, string>();
  const { root } = await session.send('DOM.getDocument', { depth: 0 });
  const { nodeIds } = await session.send('DOM.querySelectorAll', {
    nodeId: root.nodeId,
    selector: '[aria-current]',
  });
  for (const nodeId of nodeIds) {
    const { node } = await session.send('DOM.describeNode', { nodeId });
    const at = node.attributes?.indexOf('aria-current') ?? -1;
    found.set(node.backendNodeId, node.attributes?.[at + 1] ?? '');
  }
  return found;
}

function plain(value: unknown): string {
  return String(value ?? '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*';
const DAY = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*';
const MOMENTS: readonly (readonly [RegExp, string])[] = [
  // The background makes its copies when it has the time.
  [/^(?:Not copied yet|Last change copied .*)$/g, '<last copy>'],
  [/^(?:No daily copy yet|One daily copy, .*)$/g, '<daily copies>'],
  [/\b\d{1,2}:\d{2}(?::\d{2})?[\s\u202f]?(?:AM|PM)?\b/g, '<time>'],
  [new RegExp(`\\b(?:${DAY}, )?${MONTH} \\d{1,2}(?:, \\d{4})?\\b`, 'g'), '<date>'],
  [/(?:\b\d[\d.,]* of )?\b\d[\d.,]* (?:kB|MB|bytes)\b/g, '<size>'],
  // A minute may pass while the panel is looked at.
  [/^(Ask \w+ · )\d+ min$/g, '$1<minutes> min'],
  [/\d+ min left$/g, '<minutes> min left'],
  [/^(Handed to the browser) .*$/g, '$1 <ago>'],
  [/\bversion \d[\w.]*(?=\.)/g, 'version <version>'],
  [new RegExp(`\\b(?:${DAY}, )?\\d{1,2} ${MONTH}(?: \\d{4})?\\b`, 'g'), '<date>'],
];

/** Words without what another day or another zone would say otherwise. */
export function undated(words: string): string {
  return MOMENTS.reduce((said, [moment, mark]) => said.replaceAll(moment, mark), words);
}

function quoted(words: string): string {
  return `"${undated(words)}"`;
}

/** One line of the tree, without what is in it. */
export function lineOf({ role, name, more }: TreeNode): string {
  return `${role}${name === '' ? '' : ` ${quoted(name)}`}${more}`;
}

/** The tree as lines, each level two spaces in; a node that holds one text says it on its own line. */
export function treeLines(node: TreeNode, depth = 0): readonly string[] {
  const [only, ...others] = node.children;
  const holdsText = only?.role === 'text' && others.length === 0;
  const indent = '  '.repeat(depth);
  if (holdsText) return [`${indent}${lineOf(node)}: ${quoted(only.name)}`];
  return [
    `${indent}${lineOf(node)}`,
    ...node.children.flatMap((child) => treeLines(child, depth + 1)),
  ];
}

export function nodesIn(node: TreeNode): readonly TreeNode[] {
  return [node, ...node.children.flatMap(nodesIn)];
}

/** The part of this name, whatever its role. */
export function partOf(tree: TreeNode, name: string | RegExp): TreeNode {
  const isIt = (node: TreeNode) =>
    typeof name === 'string' ? node.name === name : name.test(node.name);
  const found = nodesIn(tree).find((node) => node.role !== 'link' && isIt(node));
  if (found === undefined) throw new Error(`Nothing is named ${name}.`);
  return found;
}
