/**
 * The contact sheet: every picture of one run on one page, with what was found wrong beside it.
 *
 * Owns: where pictures are kept and the page that shows them. Must not know: how they are taken.
 * Each picture leaves a note beside it, and whoever finishes writes the page from all the notes of
 * the run, so that specs may run side by side.
 */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';

const FOLDER = path.resolve(import.meta.dirname, '../../../.cache/contact-sheet');
/** All specs of a run are started by one process; another run beside it has its own folder. */
const RUN = `run-${process.ppid}`;
const PICTURES = path.join(FOLDER, RUN);
const AN_HOUR = 3_600_000;

const noteSchema = z.object({
  file: z.string(),
  surface: z.string(),
  caption: z.string(),
  faults: z.array(z.string()),
});

export type PictureNote = Omit<z.infer<typeof noteSchema>, 'file'>;

/** The file to take the picture into. */
export function pictureFile(surface: string, caption: string): string {
  mkdirSync(PICTURES, { recursive: true });
  const name = `${surface} ${caption}`.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  return path.join(PICTURES, `${name}.png`);
}

export function keepNote(note: PictureNote): void {
  const file = pictureFile(note.surface, note.caption);
  const kept = { file: path.basename(file), ...note };
  writeFileSync(file.replace(/png$/, 'json'), JSON.stringify(kept));
}

/** Writes the page from what this run has so far and says where it is; without a picture there is none. */
export function writeContactSheet(): void {
  const notes = notesOfRun();
  if (notes.length === 0) return;
  forgetOldRuns();
  const page = path.join(FOLDER, 'index.html');
  const fresh = `${page}.${process.pid}`;
  writeFileSync(fresh, sheet(notes));
  renameSync(fresh, page);
  console.log(`contact sheet with ${notes.length} pictures: ${page}`);
}

function notesOfRun(): readonly z.infer<typeof noteSchema>[] {
  if (!existsSync(PICTURES)) return [];
  return readdirSync(PICTURES)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => noteSchema.parse(JSON.parse(readFileSync(path.join(PICTURES, name), 'utf8'))));
}

function forgetOldRuns(): void {
  for (const name of readdirSync(FOLDER).filter((each) => each.startsWith('run-'))) {
    const folder = path.join(FOLDER, name);
    const isOld = Date.now() - statSync(folder).mtimeMs > AN_HOUR;
    if (name !== RUN && isOld) rmSync(folder, { recursive: true, force: true });
  }
}

function sheet(notes: readonly z.infer<typeof noteSchema>[]): string {
  const surfaces = [...new Set(notes.map((note) => note.surface))];
  const sections = surfaces.map((surface) => {
    const figures = notes.filter((note) => note.surface === surface).map(figure);
    return `<h2>${asText(surface)}</h2><section>${figures.join('')}</section>`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Debrief: contact sheet</title>
<style>body{margin:24px;background:#2a2d31;color:#e9ecef;font:14px/20px system-ui,sans-serif}
section{display:flex;flex-wrap:wrap;gap:16px;align-items:start}figure{margin:0;max-width:480px}
img{max-width:100%;max-height:420px;outline:1px solid #555b62}li{color:#ff9e94}</style>
<h1>Every surface in every size</h1><p>${notes.length} pictures.</p>${sections.join('')}</html>`;
}

function figure({ file, caption, faults }: z.infer<typeof noteSchema>): string {
  const wrong = faults.map((fault) => `<li>${asText(fault)}</li>`).join('');
  const source = `${RUN}/${file}`;
  return `<figure><a href="${source}"><img src="${source}" loading="lazy" alt="${asText(caption)}"></a>
<figcaption>${asText(caption)}${wrong === '' ? '' : `<ul>${wrong}</ul>`}</figcaption></figure>`;
}

function asText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
