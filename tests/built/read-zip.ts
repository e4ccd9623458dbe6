/**
 * A package as the tests read it: its own table of contents, and the bytes of each file.
 *
 * Owns: the little of the format that packages use (no encryption, no parts, deflated or stored). Must not
 * know: how packages are made.
 */
import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const ENTRY = 0x02014b50;

/** In the order in which they stand in the package. */
export function readZip(file: string): ReadonlyMap<string, Buffer> {
  const zip = readFileSync(file);
  const end = zip.length - 22;
  if (zip.readUInt32LE(end) !== END) throw new Error(`${file} has no table of contents.`);
  const files = new Map<string, Buffer>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (zip.readUInt32LE(at) !== ENTRY) throw new Error(`${file} is damaged.`);
    const sizes = [28, 30, 32].map((place) => zip.readUInt16LE(at + place));
    const [nameSize = 0, extraSize = 0, commentSize = 0] = sizes;
    const name = zip.toString('utf8', at + 46, at + 46 + nameSize);
    files.set(name, contents(zip, at));
    at += 46 + nameSize + extraSize + commentSize;
  }
  return files;
}

function contents(zip: Buffer, entry: number): Buffer {
  const isDeflated = zip.readUInt16LE(entry + 10) === 8;
  const size = zip.readUInt32LE(entry + 20);
  const local = zip.readUInt32LE(entry + 42);
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const bytes = zip.subarray(start, start + size);
  return isDeflated ? inflateRawSync(bytes) : bytes;
}
